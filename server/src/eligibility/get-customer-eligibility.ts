import type { getCustomerEligibility as operation } from '@comptoir/contract/comptoir/agreement-operations'
import type { Handler } from '../handler.ts'
import { eligibilityDocument } from './eligibility-document.ts'
import { findEligibility } from './eligibility-store.ts'

/** Shows what a customer is, and whether its cloud serves it. */
export const getCustomerEligibility: Handler<typeof operation> = async ({ db, partner, cloud, customer }) => {
  const customerId = customer.customer_id
  return eligibilityDocument({
    customerId,
    cloud,
    partner,
    row: await findEligibility(db, partner.partner_id, customerId),
  })
}
