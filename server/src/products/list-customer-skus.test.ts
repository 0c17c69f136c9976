import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer } from '../subscriptions/sample-subscriptions.ts'

for (const engine of engines)
  describe(`csp.customers.products.skus.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const pathOf = async (country: string, cloud = 'global'): Promise<string> => {
      const partner = center.server.accounts.get(center.account(cloud).account.partner_id)
      return `/v1/customers/${(await addCustomer(center.server, partner, country)).customer_id}/products`
    }

    test('a customer has the SKUs of a product in its own country', async () => {
      const { status, body } = await (await center.api()).get(
        `${await pathOf('US')}/dzh318z0bps6/skus?targetSegment=Commercial`,
      )

      assert.equal(status, 200)
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

    test('a cloud that lacks the products of others has the SKUs of its customers', async () => {
      const product = 'f1175876-873e-4acd-9021-9f03b99e82e1'

      const { body } = await (await center.api('germany')).get(`${await pathOf('DE', 'germany')}/${product}/skus`)

      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        ['MS-AZR-DE-0145P'],
      )
    })

    test('a product that nobody knows is not found', async () => {
      await expectError((await center.api()).get(`${await pathOf('US')}/nothing/skus`), 'parentProductNotFound')
    })

    test('a customer without qualifications may not ask for a segment of its own', async () => {
      const path = `${await pathOf('US')}/DZH318Z0BPS6/skus?targetSegment=education`

      await expectError((await center.api()).get(path), 'segmentNotAllowed')
    })

    test('the customer of another partner is not found', async () => {
      await expectError(
        (await center.api()).get(`${await pathOf('DE', 'germany')}/DZH318Z0BPS6/skus`),
        'customerNotFound',
      )
    })
  })
