import { findCountry } from '@comptoir/contract/countries/country'
import type { deleteCustomer as operation } from '@comptoir/contract/csp/customers/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { checkAddress } from '../validations/address-rules.ts'
import { billingProfileOf, customerOf } from './customer-document.ts'
import { heldKinds, deleteCustomer as remove } from './customer-store.ts'

/** What must be cancelled before its buyer can go. @see delete-a-customer-account-from-the-integration-sandbox */
const bindingOrders = ['reservation', 'software', 'softwareSubscription']

/** Bought through an order but ended through its subscription. @see cancel-an-azure-marketplace-subscription */
const bindingSubscriptions = ['saas']

/** Deletes a sandbox customer with everything that is its own; what was done stays in the audit log. */
export const deleteCustomer: Handler<typeof operation> = async (context) => {
  const { customer, db, partner } = context
  const { ordered, subscribed } = await heldKinds(db, partner.partner_id, customer.customer_id)
  const binding = [
    ...bindingOrders.filter((kind) => ordered.has(kind)),
    ...bindingSubscriptions.filter((kind) => subscribed.has(kind)),
  ]
  if (binding.length > 0) refuse('customerHasActiveOrders', binding.join(', '))
  const { defaultAddress } = billingProfileOf(customer)
  if (checkAddress(defaultAddress, findCountry(defaultAddress.country)).kind === 'invalid')
    refuse('customerNotDeletable')
  await remove(db, partner.partner_id, customer.customer_id)
  context.record({
    customerId: customer.customer_id,
    customerName: customer.company_name,
    before: customerOf(customer),
  })
  return null
}
