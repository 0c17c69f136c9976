import type { CustomerRow } from '../customers/customer-store.ts'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { findSubscription, type SubscriptionRow } from './subscription-store.ts'

/** What of a context it takes to load a subscription of the customer in the path. */
export interface CustomerContext {
  readonly db: Executor
  readonly customer: CustomerRow
}

/** The customer's subscription of an id in any letter case; refuses the request where there is none. */
export async function loadSubscription(
  { db, customer }: CustomerContext,
  subscriptionId: string,
): Promise<SubscriptionRow> {
  const found = await findSubscription(db, customer.partner_id, customer.customer_id, subscriptionId.toLowerCase())
  return found ?? refuse('subscriptionNotFound', subscriptionId)
}
