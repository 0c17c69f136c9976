import type { updateCustomerBillingProfile as operation } from '@comptoir/contract/csp/customers/profile-operations'
import { etagOf } from '../etag.ts'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { billingProfileOf, withBillingProfile } from './customer-document.ts'
import { checkedBillingProfile } from './customer-rules.ts'
import { updateCustomer } from './customer-store.ts'

/** Replaces the billing profile in full, where it is still the one that the client read. */
export const updateCustomerBillingProfile: Handler<typeof operation> = async (context, { body }) => {
  const { customer, cloud, db, ifMatch } = context
  if (ifMatch === undefined) refuse('etagMissing')
  if (ifMatch !== '*' && ifMatch !== etagOf(customer.customer_id, customer.version)) refuse('etagStale')
  const changed = withBillingProfile(customer, checkedBillingProfile(body, cloud))
  if (!(await updateCustomer(db, changed, customer.version))) refuse('etagStale')
  const profile = billingProfileOf(changed)
  context.record({
    customerId: changed.customer_id,
    customerName: changed.company_name,
    before: billingProfileOf(customer),
    after: profile,
  })
  return profile
}
