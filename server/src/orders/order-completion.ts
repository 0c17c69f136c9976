import type { EventHandler } from '../clock/scheduler.ts'
import { type OrderedLineItem, orderOf, orderRow, withSubscription, withVersion } from './order-document.ts'
import { mayMove } from './order-states.ts'
import { findOrder, type OrderRow, updateOrderRow } from './order-store.ts'

/** What the completion of an order has to know: the order, and the subscription of each line item by its number. */
export function completionSubject(row: OrderRow, lines: readonly OrderedLineItem[]): Readonly<Record<string, string>> {
  const subscriptions = lines.flatMap(({ lineItemNumber, subscriptionId }) =>
    subscriptionId === undefined ? [] : [[String(lineItemNumber), subscriptionId] as const],
  )
  return { customerId: row.customer_id, orderId: row.order_id, ...Object.fromEntries(subscriptions) }
}

/** An order of the modern catalogue is done: its line items show their subscriptions. One cancelled before stays so. */
export const completeOrder: EventHandler = async ({ db, partner }, subject) => {
  const { customerId = '', orderId = '' } = subject
  const row = await findOrder(db, partner.partner_id, customerId, orderId)
  if (row === undefined) return
  const order = orderOf(row)
  if (!mayMove(order.status ?? 'unknown', 'completed')) return
  const lineItems = order.lineItems.map((line) => {
    const subscriptionId = subject[String(line.lineItemNumber)]
    return subscriptionId === undefined ? line : withSubscription(line, customerId, subscriptionId)
  })
  const version = row.version + 1
  const completed = withVersion({ ...order, status: 'completed', lineItems }, version)
  await updateOrderRow(db, orderRow(row, completed, { version, kinds: row.kinds }), row.version)
}
