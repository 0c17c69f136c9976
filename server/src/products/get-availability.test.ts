import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.availabilities.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('an availability comes in full, ids in any letter case', async () => {
      const api = await center.api()
      const { links: _productLinks, ...product } = (await api.get('/v1/products/DZH318Z0BPS6?country=FR')).body
      const { links: _skuLinks, ...sku } = (await api.get('/v1/products/DZH318Z0BPS6/skus/0001?country=FR')).body

      const { status, body } = await api.get(
        '/v1/products/dzh318z0bps6/skus/0001/availabilities/dzh318z0bml6?country=fr',
      )

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: 'DZH318Z0BML6',
        productId: 'DZH318Z0BPS6',
        skuId: '0001',
        catalogItemId: 'DZH318Z0BPS6:0001:DZH318Z0BML6',
        defaultCurrency: { code: 'EUR', symbol: '€' },
        segment: 'commercial',
        country: 'FR',
        isPurchasable: true,
        isRenewable: false,
        terms: [],
        product,
        sku,
        links: {
          self: {
            uri: '/products/DZH318Z0BPS6/skus/0001/availabilities/DZH318Z0BML6?country=FR',
            method: 'GET',
            headers: [],
          },
        },
      })
    })

    test('a product, a SKU or an availability that nobody knows is not found', async () => {
      const api = await center.api()
      const pathOf = (...[product, sku, availability]: string[]) =>
        `/v1/products/${product}/skus/${sku}/availabilities/${availability}?country=US`

      await expectError(api.get(pathOf('nothing', '0001', 'DZH318Z0BML6')), 'productNotFound')
      await expectError(api.get(pathOf('DZH318Z0BPS6', '0009', 'DZH318Z0BML6')), 'skuNotFound')
      await expectError(api.get(pathOf('DZH318Z0BPS6', '0001', 'nothing')), 'availabilityNotFound')
    })

    test('what is no country is refused', async () => {
      const path = '/v1/products/DZH318Z0BPS6/skus/0001/availabilities/DZH318Z0BML6?country=QQ'

      await expectError((await center.api()).get(path), 'countryInvalid')
    })
  })
