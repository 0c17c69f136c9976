import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addCustomer, addSubscription, azure, e1 } from './sample-subscriptions.ts'
import { withChanges } from './subscription-document.ts'
import {
  countByKind,
  countSubscriptions,
  findSubscription,
  listSubscriptions,
  type SubscriptionRow,
  updateSubscription,
} from './subscription-store.ts'

for (const engine of engines)
  describe(`the subscription store over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const customer = (cloud = 'global') =>
      addCustomer(center.server, center.server.accounts.get(center.account(cloud).account.partner_id))
    const update = (row: SubscriptionRow, expected: number): Promise<boolean> =>
      center.server.store.write((db) => updateSubscription(db, row, expected))

    test('what is written is read again, column by column', async () => {
      const { partner_id, customer_id } = await customer()
      const row = await addSubscription(center.server, await customer(), e1)

      const { read } = center.server.store
      const found = await findSubscription(read, row.partner_id, row.customer_id, row.subscription_id)
      assert.deepEqual({ ...found }, row)
      assert.equal(await findSubscription(read, partner_id, customer_id, row.subscription_id), undefined)
    })

    test('a version is written once: who comes second learns so', async () => {
      const row = await addSubscription(center.server, await customer(), e1)

      const first = await update(withChanges(row, { quantity: 2 }), row.version)
      const second = await update(withChanges(row, { quantity: 3 }), row.version)

      const [saved] = await listSubscriptions(center.server.store.read, row.partner_id, row.customer_id)
      assert.deepEqual([first, second], [true, false])
      assert.deepEqual({ ...saved }, withChanges(row, { quantity: 2 }))
    })

    test('a customer’s subscriptions count until they end', async () => {
      const relecloud = await customer()
      await addSubscription(center.server, relecloud, e1)
      const ended = await addSubscription(center.server, relecloud, e1)
      await addSubscription(center.server, await customer(), e1)
      await update(withChanges(ended, { status: 'expired' }), ended.version)

      assert.equal(await countSubscriptions(center.server.store.read, relecloud.partner_id, relecloud.customer_id), 1)
    })

    test('subscriptions of a kind count over all customers of an account, until they end', async () => {
      const [one, other] = [await customer('china'), await customer('china')]
      await addSubscription(center.server, one, azure)
      await addSubscription(center.server, other, azure)
      await addSubscription(center.server, other, e1)
      await addSubscription(center.server, await customer('usgov'), azure)
      const ended = await addSubscription(center.server, other, azure)
      await update(withChanges(ended, { status: 'deleted' }), ended.version)

      assert.equal(await countByKind(center.server.store.read, one.partner_id, 'azure'), 2)
    })
  })
