import type { listSubscriptionAddons as operation } from '@comptoir/contract/csp/subscriptions/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { loadSubscription } from './load-subscription.ts'
import { listSubscriptions } from './subscription-store.ts'

export const listSubscriptionAddons: Handler<typeof operation> = async (context, { subscriptionId }) => {
  const parent = await loadSubscription(context, subscriptionId)
  const filter = { parentId: parent.subscription_id }
  const addOns = await listSubscriptions(context.db, parent.partner_id, parent.customer_id, filter)
  return { items: addOns.map((row) => new StoredJson(row.body)) }
}
