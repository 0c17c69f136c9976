import type { BillingCycle } from '@comptoir/contract/schemas/commerce-terms'
import type { Order } from '@comptoir/contract/schemas/order'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { refuse } from '../partner-center-error.ts'

/** Whether an order can take a change of its terms or its content now. */
export function checkAdjustable(order: Order): void {
  if (order.status === 'pending') refuse('orderAdjustmentPending')
  if (order.status !== 'completed') refuse('orderNotProcessable', `it is ${order.status}`)
}

/**
 * Whether an order may be billed by another cycle: seat-based offers of a one-year term alone, all their subscriptions
 * active. `statuses` are those of its subscriptions. @see 'change-the-billing-cycle'
 */
export function checkBillingCycleChange(
  order: Order,
  billingCycle: BillingCycle,
  catalogue: Catalogue,
  statuses: readonly string[],
): void {
  for (const { offerId, termDuration, quantity } of order.lineItems) {
    const item = quantity === 0 ? undefined : findItem(catalogue, offerId)
    if (quantity === 0) continue
    const fits =
      item?.kind === 'licence' && termDuration === 'P1Y' && item.supportedBillingCycles.includes(billingCycle)
    if (!fits) refuse('billingCycleNotSupported', offerId, billingCycle)
  }
  if (statuses.some((status) => status !== 'active')) refuse('billingCycleInactive')
}
