import type { listOrders as operation } from '@comptoir/contract/csp/orders/operations'
import type { Handler } from '../handler.ts'
import { listOrderDocuments } from './order-store.ts'

/** The words of the billing cycle narrow the list; `unknown` stands for unset, as elsewhere. */
export const listOrders: Handler<typeof operation> = async (context, { billingType }) => {
  const { db, partner, customer, admit } = context
  const billingCycle = billingType === 'unknown' ? undefined : billingType
  admit(billingCycle === undefined ? 'list' : 'byBillingType')
  return { items: await listOrderDocuments(db, partner.partner_id, customer.customer_id, billingCycle) }
}
