import type { Order, OrderLineItem } from '@comptoir/contract/schemas/order'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { plusMilliseconds } from '../clock/clock.ts'
import { refuse } from '../partner-center-error.ts'
import { isSoftware } from './item-kinds.ts'
import { mayMove } from './order-states.ts'

/** What of an order is to be cancelled. */
export type Cancelled = 'all' | ReadonlySet<number>

const millisecondsPerHour = 3_600_000

/** The order with items cancelled. An item cancelled by its number keeps no quantity; the order is cancelled once all its items are. */
export function cancelLineItems(order: Order, cancelled: Cancelled): Order {
  checkState(order, cancelled)
  const lineItems = order.lineItems.map((line) => (isNamed(line, cancelled) ? { ...line, quantity: 0 } : line))
  // A whole order keeps its quantities, as the example of 'cancel-an-order-from-the-integration-sandbox' shows.
  if (cancelled === 'all') return { ...order, status: 'cancelled' }
  return lineItems.every(({ quantity }) => quantity === 0)
    ? { ...order, lineItems, status: 'cancelled' }
    : { ...order, lineItems }
}

/** The items that a cancellation ends. */
export function cancelledLines(order: Order, cancelled: Cancelled): readonly OrderLineItem[] {
  return order.lineItems.filter((line) => line.quantity > 0 && (cancelled === 'all' || isNamed(line, cancelled)))
}

/** Outside the sandbox software alone is cancelled through its order, within its window. @see 'cancel-software-purchases' */
export function checkSoftwareCancellation(order: Order, cancelled: Cancelled, catalogue: Catalogue, now: string): void {
  for (const line of cancelledLines(order, cancelled)) {
    const item = findItem(catalogue, line.offerId)
    if (item === undefined || !isSoftware(item.kind)) refuseOther(line, item?.kind)
    const windowEnd = plusMilliseconds(order.creationDate, (item?.cancellationWindowHours ?? 0) * millisecondsPerHour)
    if (now > windowEnd) refuse('cancellationWindowPassed', windowEnd)
  }
}

function refuseOther(line: OrderLineItem, kind: string | undefined): never {
  switch (kind) {
    case 'saas':
      return refuse('cancelThroughSubscription')
    case 'licence':
    case 'trial':
    case 'azure':
      return refuse('orderSuspendInstead', line.subscriptionId ?? line.offerId)
    default:
      return refuse('softwareCancelOnly')
  }
}

function checkState(order: Order, cancelled: Cancelled): void {
  if (!mayMove(order.status ?? 'unknown', 'cancelled')) refuse('orderNotCancellable')
  if (cancelled === 'all') return
  // Inferred: an item has a fate of its own only once the order is done.
  if (order.status === 'pending') refuse('orderAdjustmentPending')
  if (order.lineItems.some((line) => isNamed(line, cancelled) && line.quantity === 0)) refuse('orderNotCancellable')
}

function isNamed(line: OrderLineItem, cancelled: Cancelled): boolean {
  return cancelled !== 'all' && cancelled.has(line.lineItemNumber)
}
