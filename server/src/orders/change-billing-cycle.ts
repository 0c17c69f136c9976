import type { updateOrder } from '@comptoir/contract/csp/orders/operations'
import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { Order } from '@comptoir/contract/schemas/order'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { Context } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { withChanges } from '../subscriptions/subscription-document.ts'
import { listSubscriptions, updateSubscription } from '../subscriptions/subscription-store.ts'
import { checkAdjustable, checkBillingCycleChange } from './billing-cycle-rules.ts'
import type { OrderRow } from './order-store.ts'

/** Bills an order and its subscriptions by another cycle. */
export async function changeBillingCycle(
  context: Context<typeof updateOrder>,
  row: OrderRow,
  order: Order,
  billingCycle: BillingCycle,
): Promise<Order> {
  const { db, cloud } = context
  context.admit('billingCycle')
  checkAdjustable(order)
  const cancelled = new Set(
    order.lineItems.filter(({ quantity }) => quantity === 0).map(({ subscriptionId }) => subscriptionId?.toLowerCase()),
  )
  const all = await listSubscriptions(db, row.partner_id, row.customer_id, { orderId: row.order_id })
  const subscriptions = all.filter(({ subscription_id }) => !cancelled.has(subscription_id))
  const statuses = subscriptions.map(({ status }) => status)
  checkBillingCycleChange(order, billingCycle, catalogueOf(cloud.id, cloud.basis), statuses)
  for (const each of subscriptions)
    if (!(await updateSubscription(db, withChanges(each, { billingCycle }), each.version))) refuse('etagStale')
  return { ...order, billingCycle }
}
