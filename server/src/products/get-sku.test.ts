import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`csp.products.skus.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('a SKU comes in full, ids in any letter case', async () => {
      const { status, body } = await (await center.api()).get('/v1/products/dzh318z0bps6/skus/0001?country=us')

      assert.equal(status, 200)
      assert.deepEqual(body, {
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
            uri: '/products/DZH318Z0BPS6/skus/0001/availabilities?country=US',
            method: 'GET',
            headers: [],
          },
          self: { uri: '/products/DZH318Z0BPS6/skus/0001?country=US', method: 'GET', headers: [] },
        },
      })
    })

    test('an offer of the licence-based catalogue is a SKU of its product', async () => {
      const { body } = await (await center.api()).get(
        '/v1/products/9DEA7946-EC2C-441E-9FFD-E3B275F7E838/skus/MS-AZR-0145P?country=US',
      )

      assert.deepEqual([body.id, body.dynamicAttributes.billingType], ['MS-AZR-0145P', 'usage'])
    })

    test('a SKU of a product that nobody knows, or that the product does not have, is not found', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/products/nothing/skus/0001?country=US'), 'productNotFound')
      await expectError(api.get('/v1/products/DZH318Z0BPS6/skus/0009?country=US'), 'skuNotFound')
    })

    test('what is no country is refused', async () => {
      await expectError((await center.api()).get('/v1/products/DZH318Z0BPS6/skus/0001?country=QQ'), 'countryInvalid')
    })
  })
