import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, addSubscription, azure } from './sample-subscriptions.ts'

for (const engine of engines)
  describe(`csp.subscriptions.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const customer = () =>
      addCustomer(center.server, center.server.accounts.get(center.account('global').account.partner_id))

    test('a subscription comes in full, its id in any letter case', async () => {
      const { customer_id: customerId, ...relecloud } = await customer()
      const id = '968BA1CF-C146-4ADF-A300-308DCF718EEE'
      const added = await addSubscription(center.server, { customer_id: customerId, ...relecloud }, azure, {
        subscriptionId: id,
      })

      const { status, body } = await (await center.api()).get(
        `/v1/customers/${customerId}/subscriptions/${id.toLowerCase()}`,
      )

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id,
        offerId: azure,
        entitlementId: '2834c847-791a-8fd3-a91c-c17986498a9b',
        offerName: 'Microsoft Azure',
        friendlyName: 'Microsoft Azure',
        quantity: 1,
        unitType: 'Usage-based',
        hasPurchasableAddons: false,
        creationDate: added.created_at,
        effectiveStartDate: '2026-01-15T00:00:00.000Z',
        commitmentEndDate: '9999-12-10T00:00:00.000Z',
        status: 'active',
        autoRenewEnabled: false,
        isTrial: false,
        billingType: 'usage',
        billingCycle: 'monthly',
        isMicrosoftProduct: true,
        publisherName: 'Microsoft Corporation',
        contractType: 'subscription',
        links: {
          offer: { uri: '/offers/MS-AZR-0145P?country=US', method: 'GET', headers: [] },
          self: { uri: `/customers/${customerId}/subscriptions/${id}`, method: 'GET', headers: [] },
        },
        orderId: body.orderId,
        attributes: {
          etag: Buffer.from(`{"id":"${id.toLowerCase()}","version":1}`).toString('base64'),
          objectType: 'Subscription',
        },
      })
      assert.equal(body.orderId, added.order_id)
    })

    test('a subscription of another customer is not found', async () => {
      const added = await addSubscription(center.server, await customer(), azure)
      const { customer_id: other } = await customer()

      await expectError(
        (await center.api()).get(`/v1/customers/${other}/subscriptions/${added.subscription_id}`),
        'subscriptionNotFound',
      )
    })
  })
