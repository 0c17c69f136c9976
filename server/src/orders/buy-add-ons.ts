import type { updateOrder } from '@comptoir/contract/csp/orders/operations'
import type { Order } from '@comptoir/contract/schemas/order'
import type { ItemKind } from '../catalogue/catalogue-item.ts'
import type { Context } from '../handler.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { checkAdjustable } from './billing-cycle-rules.ts'
import type { LineItem } from './line-item.ts'
import { orderLineItem } from './order-document.ts'
import { insertSubscriptions, orderedLines } from './order-subscriptions.ts'
import { assessOrder } from './place-order.ts'

/** An order with add-ons appended, and what kinds of item they are. */
export interface ExtendedOrder {
  readonly order: Order
  readonly items: readonly { readonly kind: ItemKind }[]
}

/** Buys add-ons to subscriptions of an order: they join it, each with a subscription of its own. */
export async function buyAddOns(
  context: Context<typeof updateOrder>,
  order: Order,
  lines: readonly LineItem[],
): Promise<ExtendedOrder> {
  const { customer } = context
  context.admit('addOn')
  checkAdjustable(order)
  for (const { parentSubscriptionId } of lines) checkParent(order, parentSubscriptionId)
  const assessment = await assessOrder(context, customer, lines)
  if (assessment.kind === 'rejected') throw new PartnerCenterError(assessment.error, assessment.values)
  const ordered = orderedLines(context, assessment.lines)
  await insertSubscriptions(context, customer, order.id, ordered)
  const lineItems = [...order.lineItems, ...ordered.map((line) => orderLineItem(line, customer))]
  return { order: { ...order, lineItems }, items: ordered.map(({ item }) => item) }
}

/** Inferred: the parent is a subscription of the order that is changed, as in the example of 'purchase-an-add-on-to-a-subscription'. */
function checkParent(order: Order, parentSubscriptionId = ''): void {
  const parent = parentSubscriptionId.toLowerCase()
  if (order.lineItems.some(({ subscriptionId }) => subscriptionId?.toLowerCase() === parent)) return
  refuse('parentSubscriptionInvalid', parentSubscriptionId)
}
