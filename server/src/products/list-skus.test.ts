import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.skus.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

    test('a product has its SKUs, whose links repeat the segment', async () => {
      const { status, body } = await (await center.api()).get(
        '/v1/products/DZH318Z0BPS6/skus?country=US&targetSegment=commercial',
      )

      assert.equal(status, 200)
      assert.equal(body.totalCount, 1)
      assert.deepEqual(body.items, [
        {
          id: '0001',
          productId: 'DZH318Z0BPS6',
          title: 'Microsoft Azure plan',
          description: 'Microsoft Azure plan (MS-AZR-0017G)',
          minimumQuantity: 1,
          maximumQuantity: 1,
          isTrial: false,
          supportedBillingCycles: ['one_time'],
          purchasePrerequisites: ['MicrosoftCustomerAgreement'],
          inventoryVariables: [],
          provisioningVariables: [],
          actions: ['Refund'],
          dynamicAttributes: { isMicrosoftProduct: true, pilotProgram: 'modernazurepilot' },
          links: {
            availabilities: {
              uri: '/products/DZH318Z0BPS6/skus/0001/availabilities?country=US&targetSegment=commercial',
              method: 'GET',
              headers: [],
            },
            self: { uri: '/products/DZH318Z0BPS6/skus/0001?country=US', method: 'GET', headers: [] },
          },
        },
      ])
    })

    test('a segment has the SKUs that are priced for it', async () => {
      const api = await center.api()
      const path = '/v1/products/DG7GMGF0DWT0/skus?country=US'

      const [all, education] = [await api.get(path), await api.get(`${path}&targetSegment=education`)]

      assert.deepEqual([idsOf(all.body.items), idsOf(education.body.items)], [['0001'], []])
    })

    test('a product that nobody knows is not found', async () => {
      await expectError((await center.api()).get('/v1/products/nothing/skus?country=US'), 'parentProductNotFound')
    })

    test('government prices ask for a qualification that the partner does not have', async () => {
      const path = '/v1/products/DZH318Z0BPS6/skus?country=US&targetSegment=government'

      await expectError((await center.api()).get(path), 'segmentNotAllowed')
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/products/DZH318Z0BPS6/skus?country=QQ'), 'countryInvalid')
    })
  })
