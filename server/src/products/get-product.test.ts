import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('a product comes in full, its id in any letter case', async () => {
      const { status, body } = await (await center.api()).get('/v1/products/dzh318z0bps6?country=us')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: 'DZH318Z0BPS6',
        title: 'Microsoft Azure plan',
        description: 'Opens the services of Azure to a customer.',
        productType: { id: 'Azure', displayName: 'Azure', subType: { id: 'Azure', displayName: 'Azure' } },
        isMicrosoftProduct: true,
        publisherName: 'Microsoft Corporation',
        localizedAttributes: [
          { key: 'OfferType', value: 'OfferType' },
          { key: 'Standard', value: 'Standard' },
          { key: 'DevTest', value: 'Dev/Test' },
        ],
        links: {
          skus: { uri: '/products/DZH318Z0BPS6/skus?country=US', method: 'GET', headers: [] },
          self: { uri: '/products/DZH318Z0BPS6?country=US', method: 'GET', headers: [] },
        },
      })
    })

    test('a product that nobody knows, or that is not sold in the country, is not found', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/products/nothing?country=US'), 'productNotFound')
      await expectError(api.get('/v1/products/DZH318Z0BQ5S?country=BR'), 'productNotFound')
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/products/DZH318Z0BPS6?country=QQ'), 'countryInvalid')
    })
  })
