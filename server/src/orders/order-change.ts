import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { Order, OrderLineItem, OrderPatch } from '@comptoir/contract/schemas/order'
import { refuse } from '../partner-center-error.ts'
import { filled } from './filled.ts'
import type { LineItem } from './line-item.ts'
import { addedLineItemOf } from './order-request.ts'

/** What a change of an order comes to. */
export type OrderChange =
  | { readonly kind: 'cancel'; readonly lineItems: 'all' | ReadonlySet<number> }
  | { readonly kind: 'addOn'; readonly lines: readonly LineItem[] }
  | { readonly kind: 'billingCycle'; readonly billingCycle: BillingCycle }
  | { readonly kind: 'none' }

type PatchLine = NonNullable<OrderPatch['lineItems']>[number]

/**
 * Tells what a client wants of an order from the body it sends: the articles have one operation for several changes.
 * Clients send whole resources, so what equals the order on record is no change.
 */
export function changeOf(order: Order, patch: OrderPatch): OrderChange {
  if (patch.status === 'cancelled') return { kind: 'cancel', lineItems: cancelled(order, patch.lineItems ?? []) }
  if (patch.status !== undefined && patch.status !== 'unknown' && patch.status !== order.status)
    refuse('orderNotProcessable', `its status cannot go from ${order.status} to ${patch.status}`)
  const added = (patch.lineItems ?? []).filter((line) => isAdded(order, line))
  const billingCycle = patch.billingCycle === 'unknown' ? undefined : patch.billingCycle
  const differs = billingCycle !== undefined && billingCycle !== order.billingCycle
  if (added.length > 0 && differs) refuse('billingCycleDiffers')
  if (added.length > 0) return { kind: 'addOn', lines: numbered(order, added) }
  return differs ? { kind: 'billingCycle', billingCycle } : { kind: 'none' }
}

function cancelled(order: Order, lines: readonly PatchLine[]): 'all' | ReadonlySet<number> {
  if (lines.length === 0) return 'all'
  for (const line of lines) if (!isLineOf(order, line)) refuse('lineItemNumberOutOfRange')
  return new Set(lines.map(({ lineItemNumber }) => lineItemNumber))
}

/** An item joins the order when it has a parent and is not there yet; anything else unknown is refused. */
function isAdded(order: Order, line: PatchLine): boolean {
  const subscriptionId = filled(line.subscriptionId)?.toLowerCase()
  const known =
    subscriptionId === undefined
      ? filled(line.parentSubscriptionId) === undefined && isLineOf(order, line)
      : order.lineItems.some((each) => each.subscriptionId?.toLowerCase() === subscriptionId)
  if (known) return false
  if (filled(line.parentSubscriptionId) === undefined) refuse('parentSubscriptionInvalid', 'none given')
  return true
}

function isLineOf(order: Order, line: PatchLine): boolean {
  const match: OrderLineItem | undefined = order.lineItems.find((each) => each.lineItemNumber === line.lineItemNumber)
  return match?.offerId.toLowerCase() === line.offerId.toLowerCase()
}

/** Numbers go on where the order's end, whatever the client counted. @see 'purchase-an-add-on-to-a-subscription' */
function numbered(order: Order, lines: readonly PatchLine[]): readonly LineItem[] {
  const next = Math.max(...order.lineItems.map(({ lineItemNumber }) => lineItemNumber)) + 1
  return lines.map((line, index) => ({
    ...addedLineItemOf(line, order.billingCycle),
    lineItemNumber: next + index,
  }))
}
