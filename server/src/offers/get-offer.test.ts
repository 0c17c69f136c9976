import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.offers.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('an offer comes in full, its id in any letter case', async () => {
      const { status, body } = await (await center.api()).get(
        '/v1/offers/91fd106f-4b2c-4938-95ac-f54f74e9a239?country=FR',
      )

      const listed = (await (await center.api()).get('/v1/offers?country=FR')).body.items
      assert.equal(status, 200)
      assert.deepEqual([body.id, body.country, body.locale], ['91FD106F-4B2C-4938-95AC-F54F74E9A239', 'FR', 'en-US'])
      assert.deepEqual(
        body,
        listed.find(({ id }: { id: string }) => id === body.id),
      )
    })

    test('an offer of another cloud, or of a country where the cloud does not sell, is not found', async () => {
      await expectError((await center.api('germany')).get('/v1/offers/MS-AZR-0145P?country=DE'), 'offerNotFound')
      await expectError((await center.api('germany')).get('/v1/offers/MS-AZR-DE-0145P?country=US'), 'offerNotFound')
    })

    test('what the products API alone has is refused with a word to that effect', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/offers/DZH318Z0BPS6?country=US'), 'offerOnlyInProducts')
      await expectError(api.get('/v1/offers/DZH318Z0BPS6:0001:DZH318Z0BML6?country=US'), 'offerOnlyInProducts')
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/offers/MS-AZR-0145P?country=QQ'), 'countryInvalid')
    })
  })
