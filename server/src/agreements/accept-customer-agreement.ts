import type { acceptCustomerAgreement as operation } from '@comptoir/contract/comptoir/agreement-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { acceptanceRow } from './acceptance-row.ts'
import { insertAcceptance } from './agreement-store.ts'
import { agreementNamed, newAcceptance } from './new-acceptance.ts'

/** Puts on record that a named person of a customer accepted what the partner's contract with it must contain. */
export const acceptCustomerAgreement: Handler<typeof operation> = async (context, { body }) => {
  const { cloud, customer, db, partner } = context
  const { agreementId, ...sent } = body
  const { customerAgreement } = cloud.programme
  const agreement = agreementNamed(customerAgreement ? [customerAgreement] : [], agreementId)
  const acceptance = newAcceptance(context, agreement, sent)
  const row = acceptanceRow({ partnerId: partner.partner_id, customerId: customer.customer_id, acceptance })
  if (!(await insertAcceptance(db, row))) refuse('agreementAccepted', agreement.id, agreement.version)
  context.record({ customerId: customer.customer_id, customerName: customer.company_name, after: acceptance })
  return acceptance
}
