import type { updateOrder } from '@comptoir/contract/csp/orders/operations'
import type { Order } from '@comptoir/contract/schemas/order'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { Context } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { withChanges } from '../subscriptions/subscription-document.ts'
import {
  findSubscription,
  listSubscriptions,
  type SubscriptionRow,
  updateSubscription,
} from '../subscriptions/subscription-store.ts'
import { type Cancelled, cancelLineItems, cancelledLines, checkSoftwareCancellation } from './cancellation-rules.ts'
import type { OrderRow } from './order-store.ts'
import { isLive } from './purchase-facts.ts'

/**
 * Cancels an order, or items of it, and ends their subscriptions. In the sandbox everything can be cancelled. Inferred:
 * that this holds for licences too; the article names software, reservations and services of the marketplace.
 */
export async function cancelOrder(
  context: Context<typeof updateOrder>,
  row: OrderRow,
  order: Order,
  cancelled: Cancelled,
): Promise<Order> {
  const { partner, cloud, admit, now } = context
  const sandbox = partner.sandbox === 1
  admit(sandbox ? 'cancelSandbox' : 'cancelSoftware')
  const after = cancelLineItems(order, cancelled)
  if (!sandbox) checkSoftwareCancellation(order, cancelled, catalogueOf(cloud.id, cloud.basis), now())
  const named = new Set(
    cancelledLines(order, cancelled).flatMap(({ subscriptionId }) => subscriptionId?.toLowerCase() ?? []),
  )
  const subscriptions = await listSubscriptions(context.db, row.partner_id, row.customer_id, { orderId: row.order_id })
  // An order that is still pending does not show its subscriptions yet; it can be cancelled as a whole alone.
  for (const each of subscriptions) if (cancelled === 'all' || named.has(each.subscription_id)) await end(context, each)
  return after
}

/** Inferred: what was added to a subscription, by whatever order, ends with it. */
async function end(
  context: Context<typeof updateOrder>,
  { partner_id, customer_id, subscription_id }: SubscriptionRow,
): Promise<void> {
  const addOns = await listSubscriptions(context.db, partner_id, customer_id, { parentId: subscription_id })
  for (const addOn of addOns) await end(context, addOn)
  const row = await findSubscription(context.db, partner_id, customer_id, subscription_id)
  if (row === undefined || !isLive(row)) return
  const ended = withChanges(row, { status: 'deleted', autoRenewEnabled: false })
  if (!(await updateSubscription(context.db, ended, row.version))) refuse('etagStale')
}
