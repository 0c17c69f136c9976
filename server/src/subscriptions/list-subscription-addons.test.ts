import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, addSubscription, archiving, e1 } from './sample-subscriptions.ts'
import { subscriptionOf } from './subscription-document.ts'

for (const engine of engines)
  describe(`csp.subscriptions.addons.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('a subscription has the add-ons bought for it, its id in any letter case', async () => {
      const partner = center.server.accounts.get(center.account('global').account.partner_id)
      const relecloud = await addCustomer(center.server, partner)
      const base = await addSubscription(center.server, relecloud, e1)
      const addOn = await addSubscription(center.server, relecloud, archiving, {
        parentSubscriptionId: base.subscription_id.toUpperCase(),
      })
      const path = `/v1/customers/${relecloud.customer_id}/subscriptions/${base.subscription_id.toUpperCase()}/addons`

      const { status, body } = await (await center.api()).get(path)

      assert.equal(status, 200)
      assert.deepEqual(body.items, [subscriptionOf(addOn)])
      assert.equal(body.totalCount, 1)
    })

    test('a subscription that nobody knows is not found', async () => {
      const partner = center.server.accounts.get(center.account('global').account.partner_id)
      const relecloud = await addCustomer(center.server, partner)
      const path = `/v1/customers/${relecloud.customer_id}/subscriptions/${relecloud.customer_id}/addons`

      await expectError((await center.api()).get(path), 'subscriptionNotFound')
    })
  })
