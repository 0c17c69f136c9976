import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.offers.addons.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('an offer has the offers that may be added to it, in full, page by page', async () => {
      const api = await center.api()
      const whole = await api.get('/v1/offers/91fd106f-4b2c-4938-95ac-f54f74e9a239/addons?country=US')

      const page = await api.get('/v1/offers/91FD106F-4B2C-4938-95AC-F54F74E9A239/addons?country=US&offset=1&size=1')

      const [first] = whole.body.items
      assert.equal(whole.status, 200)
      assert.ok(whole.body.items.length > 1)
      assert.ok(whole.body.items.every(({ isAddOn }: { isAddOn: boolean }) => isAddOn))
      assert.deepEqual(first, (await api.get(`/v1/offers/${first.id}?country=US`)).body)
      assert.deepEqual(page.body.items, [whole.body.items[1]])
      assert.equal(page.body.totalCount, whole.body.items.length)
    })

    test('an offer to which nothing can be added has none', async () => {
      assert.deepEqual((await (await center.api()).get('/v1/offers/MS-AZR-0145P/addons?country=US')).body.items, [])
    })

    test('an offer that nobody knows is not found', async () => {
      await expectError((await center.api()).get('/v1/offers/nothing/addons?country=US'), 'offerNotFound')
    })

    test('what the products API alone has is refused with a word to that effect', async () => {
      await expectError((await center.api()).get('/v1/offers/DZH318Z0BPS6/addons?country=US'), 'offerOnlyInProducts')
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/offers/MS-AZR-0145P/addons?country=QQ'), 'countryInvalid')
    })
  })
