import type { Order } from '@comptoir/contract/schemas/order'

/** What the audit log says of an order in its key and value pairs. @see 'get-a-record-of-partner-center-activity-by-user' */
export function orderDetails(order: Order): Readonly<Record<string, string | null>> {
  return Object.fromEntries([
    ['OrderId', order.id],
    ['BillingCycle', pascalCase(order.billingCycle)],
    ...order.lineItems.flatMap((line, index) => [
      [`OfferId-${index}`, line.offerId],
      [`SubscriptionId-${index}`, line.subscriptionId ?? null],
      [`SubscriptionName-${index}`, line.friendlyName ?? null],
      [`Quantity-${index}`, String(line.quantity)],
      [`PartnerOnRecord-${index}`, line.partnerIdOnRecord ?? null],
    ]),
  ])
}

function pascalCase(word: string): string {
  return word.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
