import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, addSubscription, e1 } from './sample-subscriptions.ts'
import { subscriptionOf } from './subscription-document.ts'

for (const engine of engines)
  describe(`csp.subscriptions.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const customer = (cloud = 'global') =>
      addCustomer(center.server, center.server.accounts.get(center.account(cloud).account.partner_id))
    const idsOf = (body: { items: { id: string }[] }): string[] => body.items.map(({ id }) => id)

    test('a customer’s subscriptions come as they were made, in full', async () => {
      const relecloud = await customer()
      const first = await addSubscription(center.server, relecloud, e1)
      const second = await addSubscription(center.server, relecloud, e1)
      await addSubscription(center.server, await customer(), e1)

      const { status, body } = await (await center.api()).get(`/v1/customers/${relecloud.customer_id}/subscriptions`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        totalCount: 2,
        items: [subscriptionOf(first), subscriptionOf(second)],
        links: { self: { uri: `/customers/${relecloud.customer_id}/subscriptions`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Collection' },
      })
    })

    test('an order has its own subscriptions, its id in any letter case; an unknown order has none', async () => {
      const relecloud = await customer()
      const orderId = 'ImxjLNL4_fOc-2KoyOxGTZcrlIquzls11'
      const ordered = await addSubscription(center.server, relecloud, e1, { orderId })
      await addSubscription(center.server, relecloud, e1)
      const api = await center.api()

      const [known, unknown] = await Promise.all(
        [orderId.toUpperCase(), 'nobody'].map((id) =>
          api.get(`/v1/customers/${relecloud.customer_id}/subscriptions?ORDER_ID=${id}`),
        ),
      )

      assert.deepEqual(idsOf(known?.body), [ordered.subscription_id])
      assert.deepEqual(unknown?.body.items, [])
    })

    test('a partner on record has its own subscriptions, also within an order', async () => {
      const relecloud = await customer()
      const orderId = 'CF3B0E37-BE0B-4CDD-B584-D1A97D98A922'
      const mine = await addSubscription(center.server, relecloud, e1, { orderId, partnerIdOnRecord: '4847383' })
      await addSubscription(center.server, relecloud, e1, { orderId, partnerIdOnRecord: '4847384' })
      await addSubscription(center.server, relecloud, e1)
      const api = await center.api()
      const path = `/v1/customers/${relecloud.customer_id}/subscriptions?mpn_id=4847383`

      const [all, ofOrder] = [await api.get(path), await api.get(`${path}&order_id=${orderId}`)]

      assert.deepEqual(idsOf(all.body), [mine.subscription_id])
      assert.deepEqual(idsOf(ofOrder.body), [mine.subscription_id])
    })

    test('the customer of another partner is not found', async () => {
      const stranger = await customer('china')

      await expectError(
        (await center.api()).get(`/v1/customers/${stranger.customer_id}/subscriptions`),
        'customerNotFound',
      )
    })
  })
