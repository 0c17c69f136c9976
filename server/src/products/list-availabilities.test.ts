import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.availabilities.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

    test('a SKU is sold in its own ways, each with its product and SKU', async () => {
      const api = await center.api()
      const { links: _productLinks, ...product } = (await api.get('/v1/products/DZH318Z0BPS6?country=FR')).body
      const { links: _skuLinks, ...sku } = (await api.get('/v1/products/DZH318Z0BPS6/skus/0001?country=FR')).body

      const { status, body } = await api.get('/v1/products/dzh318z0bps6/skus/0001/availabilities?country=fr')

      assert.equal(status, 200)
      assert.equal(body.totalCount, 1)
      assert.deepEqual(body.items, [
        {
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
        },
      ])
    })

    test('a segment has the ways that are priced for it', async () => {
      const api = await center.api()
      const path = '/v1/products/DG7GMGF0DWLG/skus/0002/availabilities?country=US'

      const [all, education] = [
        await api.get(path),
        await api.get(`${path}&targetSegment=education&targetView=Software`),
      ]

      assert.deepEqual(idsOf(all.body.items), ['DG7GMGF0DSLQ', 'DG7GMGF0DSLE'])
      assert.deepEqual(idsOf(education.body.items), ['DG7GMGF0DSLE'])
    })

    test('a product or a SKU that nobody knows is not found', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/products/nothing/skus/0001/availabilities?country=US'), 'parentProductNotFound')
      await expectError(api.get('/v1/products/DZH318Z0BPS6/skus/0009/availabilities?country=US'), 'skuNotFound')
    })

    test('government prices ask for a qualification that the partner does not have', async () => {
      const path = '/v1/products/DZH318Z0BPS6/skus/0001/availabilities?country=US&targetSegment=government'

      await expectError((await center.api()).get(path), 'segmentNotAllowed')
    })

    test('what is no country is refused', async () => {
      await expectError(
        (await center.api()).get('/v1/products/DZH318Z0BPS6/skus/0001/availabilities?country=QQ'),
        'countryInvalid',
      )
    })
  })
