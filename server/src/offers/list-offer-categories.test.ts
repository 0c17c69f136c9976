import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.offerCategories.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('a country has the shelves of its cloud by rank, in the locale that the client asks for', async () => {
      const { status, body } = await (await center.api('usgov')).get('/v1/offercategories?country=us', {
        'x-locale': 'EN-us',
      })

      const shelf = { locale: 'en-us', country: 'US', attributes: { objectType: 'OfferCategory' } }
      assert.equal(status, 200)
      assert.deepEqual(body, {
        totalCount: 2,
        items: [
          { id: 'Enterprise_Key', name: 'Enterprise', rank: 20, ...shelf },
          { id: 'Internal_Key', name: 'Internal', rank: 100, ...shelf },
        ],
        links: { self: { uri: '/offercategories?country=us', method: 'GET', headers: [] } },
        attributes: { objectType: 'Collection' },
      })
    })

    test('a country where the cloud does not sell has no shelves', async () => {
      assert.deepEqual((await (await center.api('germany')).get('/v1/offercategories?country=US')).body.items, [])
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/offercategories?country=QQ'), 'countryInvalid')
    })
  })
