import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { sandboxLimits } from '../sandbox/sandbox-limits.ts'
import { addCustomer, orderLines } from './sample-customer.ts'
import { audioConferencing, azure, azurePlan, b1sReservation, e1 } from './sample-purchase.ts'

for (const engine of engines)
  describe(`placing an order within the limits of the sandbox over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      const [global] = sandboxAccounts
      assert.ok(global)
      const otherProvider = {
        ...global,
        account: { ...global.account, cloud: 'other', partner_id: 'p', tenant_id: 't', domain: 'd', mpn_id: '5' },
        application: { ...global.application, clientId: 'c' },
        people: [],
        administrator: { ...global.administrator, userPrincipalName: 'u', refreshToken: 'r' },
        resellers: [{ resellerId: 'r', mpnId: '4848000', name: 'Reseller of another provider' }],
      }
      center = await startPartnerCenter({ engine, sandboxLimits, accounts: [...sandboxAccounts, otherProvider] })
      api = await center.api()
    })
    after(() => center.close())

    test('a reseller of another provider cannot be on record', async () => {
      const customer = await addCustomer(center)

      await expectError(orderLines(api, customer, [{ offerId: e1, partnerIdOnRecord: '4848000' }]), 'mpnIdNotReseller')
    })

    test('a customer has five subscriptions of 25 seats at most', async () => {
      const customer = await addCustomer(center)

      await expectError(orderLines(api, customer, [{ offerId: e1, quantity: 26 }]), 'seatsPerSubscriptionExceeded')
      for (let count = 0; count < 5; count += 1)
        assert.equal((await orderLines(api, customer, [{ offerId: e1 }])).status, 201)
      await expectError(orderLines(api, customer, [{ offerId: e1 }]), 'subscriptionsPerCustomerExceeded')
    })

    test('a customer has two reserved instances at most', async () => {
      const customer = await addCustomer(center)
      const { body } = await orderLines(api, customer, [{ offerId: azure }])
      const context = { scope: 'shared', subscriptionId: body.lineItems[0].subscriptionId }
      const reserve = (quantity: number) =>
        orderLines(api, customer, [{ offerId: b1sReservation, quantity, provisioningContext: context }])

      assert.equal((await reserve(2)).status, 201)
      await expectError(reserve(1), 'sandboxLimitReached')
    })

    test('the customers of a partner have ten Azure subscriptions and ten Azure plans at most', async () => {
      const usgov = await center.api('usgov')
      const buyAzure = async () =>
        orderLines(usgov, await addCustomer(center, 'usgov'), [{ offerId: 'MS-AZR-USGOV-0145P' }])
      const buyPlan = async () => orderLines(api, await addCustomer(center), [{ offerId: azurePlan }])

      for (let count = 0; count < 10; count += 1) {
        assert.equal((await buyAzure()).status, 201)
        assert.equal((await buyPlan()).status, 201)
      }

      await expectError(buyAzure(), 'azureSubscriptionsExceeded')
      await expectError(buyPlan(), 'azurePlanLimit')
    })

    test('an add-on to an order is held to the same limits', async () => {
      const customer = await addCustomer(center)
      const { body } = await orderLines(api, customer, [{ offerId: e1 }])
      const { subscriptionId } = body.lineItems[0]
      const addOn = { lineItemNumber: 1, offerId: audioConferencing, parentSubscriptionId: subscriptionId, quantity: 1 }
      const buy = (changes: object = {}) =>
        api.patch(`${customer}/orders/${body.id}`, { lineItems: [{ ...addOn, ...changes }] })

      await expectError(buy({ quantity: 26 }), 'seatsPerSubscriptionExceeded')
      await expectError(buy({ partnerIdOnRecord: '4848000' }), 'mpnIdNotReseller')
      for (let count = 1; count < 5; count += 1) assert.equal((await buy()).status, 200)
      await expectError(buy(), 'subscriptionsPerCustomerExceeded')
    })
  })
