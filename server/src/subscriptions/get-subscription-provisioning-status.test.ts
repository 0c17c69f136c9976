import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, addSubscription, e1, itemOf, saas } from './sample-subscriptions.ts'

for (const engine of engines)
  describe(`csp.subscriptions.provisioningStatus.get over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const customer = () =>
      addCustomer(center.server, center.server.accounts.get(center.account('global').account.partner_id))

    test('licences are pending after the purchase and there when the service has followed', async () => {
      const relecloud = await customer()
      const { subscription_id: id } = await addSubscription(center.server, relecloud, e1, { quantity: 5 })
      const api = await center.api()
      const path = `/v1/customers/${relecloud.customer_id}/subscriptions/${id}/provisioningstatus`

      const early = await api.get(path)
      await api.post('/comptoir/v1/clock', { advance: 'PT5S' })
      const late = await api.get(path)

      const item = itemOf(e1)
      const expected = {
        skuId: item.offering === 'offer' ? item.provisioningSkuId : undefined,
        status: 'pending',
        quantity: 5,
        endDate: '2027-01-15T00:00:00.000Z',
        attributes: { objectType: 'SubscriptionProvisioningStatus' },
      }
      assert.equal(early.status, 200)
      assert.deepEqual(early.body, expected)
      assert.deepEqual(late.body, { ...expected, status: 'success' })
    })

    test('of the modern catalogue the SKU is the one that was bought', async () => {
      const relecloud = await customer()
      const { subscription_id: id } = await addSubscription(center.server, relecloud, saas)

      const { body } = await (await center.api()).get(
        `/v1/customers/${relecloud.customer_id}/subscriptions/${id}/provisioningstatus`,
      )

      assert.equal(body.skuId, '0001')
    })

    test('a subscription that nobody knows is not found', async () => {
      const { customer_id: id } = await customer()

      await expectError(
        (await center.api()).get(`/v1/customers/${id}/subscriptions/${id}/provisioningstatus`),
        'subscriptionNotFound',
      )
    })
  })
