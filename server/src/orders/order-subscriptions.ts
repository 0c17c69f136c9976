import type { CustomerRow } from '../customers/customer-store.ts'
import { newSubscriptionRow } from '../subscriptions/subscription-document.ts'
import { scheduleSubscription } from '../subscriptions/subscription-events.ts'
import { insertSubscription, type SubscriptionRow } from '../subscriptions/subscription-store.ts'
import { isModern, makesSubscription } from './item-kinds.ts'
import type { AcceptedLineItem } from './line-item.ts'
import type { OrderedLineItem } from './order-document.ts'
import type { Placing } from './place-order.ts'

/** Gives each line item the id of its subscription, and an add-on that of its parent. */
export function orderedLines(
  placing: Pick<Placing, 'newId'>,
  lines: readonly AcceptedLineItem[],
): readonly (OrderedLineItem & AcceptedLineItem)[] {
  const ids = new Map<number, string>()
  for (const { line, item } of lines) {
    // Licence-based subscriptions show their ids in capitals, as in the examples of 'create-an-order'.
    const id = isModern(item) ? placing.newId() : placing.newId().toUpperCase()
    if (makesSubscription(item.kind)) ids.set(line.lineItemNumber, id)
  }
  return lines.map((accepted) => {
    const { parent, line } = accepted
    const parentId = parent?.kind === 'lineItem' ? ids.get(parent.lineItemNumber) : line.parentSubscriptionId
    const { lineItemNumber } = line
    return { ...accepted, lineItemNumber, subscriptionId: ids.get(lineItemNumber), parentSubscriptionId: parentId }
  })
}

/** Makes the subscriptions of line items, and puts on the schedule what will happen to them. */
export async function insertSubscriptions(
  placing: Placing,
  customer: CustomerRow,
  orderId: string,
  lines: readonly (OrderedLineItem & AcceptedLineItem)[],
): Promise<readonly SubscriptionRow[]> {
  const made: SubscriptionRow[] = []
  for (const { line, item, billingCycle, termDuration, subscriptionId, parentSubscriptionId } of lines) {
    if (subscriptionId === undefined) continue
    const subscription = newSubscriptionRow({
      partner: placing.partner,
      customerId: customer.customer_id,
      customerCountry: customer.country,
      subscriptionId,
      orderId,
      item,
      offerId: item.catalogItemId,
      friendlyName: line.friendlyName,
      quantity: line.quantity,
      billingCycle,
      termDuration,
      parentSubscriptionId,
      partnerIdOnRecord: line.partnerIdOnRecord,
      renewalTermDuration: line.renewsTo?.termDuration,
      now: placing.now(),
    })
    await insertSubscription(placing.db, subscription)
    await scheduleSubscription(placing, subscription)
    made.push(subscription)
  }
  return made
}
