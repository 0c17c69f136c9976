import type { listCustomerAgreements as operation } from '@comptoir/contract/comptoir/agreement-operations'
import type { Handler } from '../handler.ts'
import { agreementStatuses } from './agreement-status.ts'
import { listAcceptances } from './agreement-store.ts'

/** Lists what the partner's contract with a customer must contain; nothing where the cloud's programme asks for nothing. */
export const listCustomerAgreements: Handler<typeof operation> = async ({ db, partner, customer, cloud }) => {
  const { customerAgreement } = cloud.programme
  const rows = await listAcceptances(db, partner.partner_id, customer.customer_id)
  return { items: agreementStatuses(customerAgreement ? [customerAgreement] : [], rows) }
}
