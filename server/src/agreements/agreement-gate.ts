import type { Cloud } from '@comptoir/contract/cloud'
import type { Agreement } from '@comptoir/contract/programmes/agreement'
import type { CustomerRow } from '../customers/customer-store.ts'
import { customerKindObjection } from '../eligibility/customer-kind.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { listAcceptances } from './agreement-store.ts'
import { agreementsOf } from './agreements-of.ts'

/** The first agreement of a partner's programme that it has not accepted in its present version. */
export async function missingAgreement(
  db: Executor,
  account: AccountTable,
  cloud: Cloud,
): Promise<Agreement | undefined> {
  return firstMissing(db, agreementsOf(cloud, account), account.partner_id)
}

async function firstMissing(
  db: Executor,
  agreements: readonly Agreement[],
  partnerId: string,
  customerId?: string,
): Promise<Agreement | undefined> {
  if (agreements.length === 0) return undefined
  const accepted = await listAcceptances(db, partnerId, customerId)
  return agreements.find(
    ({ id, version }) => !accepted.some((row) => row.agreement === id && row.agreement_version === version),
  )
}

/** Who sells to whom. */
export interface Sale {
  readonly db: Executor
  readonly partner: AccountTable
  readonly cloud: Cloud
  readonly customer: CustomerRow
  readonly server: Pick<Server, 'accounts'>
}

/**
 * Refuses a sale that lacks what the cloud's programme demands beforehand: the partner's agreement, the customer's, and
 * a customer of a kind that the cloud serves.
 * @param resellers MPN ids of the resellers on record
 * @throws partnerAgreementMissing, resellerAgreementMissing, agreementMissing, customerKindUndeclared
 */
export async function checkMaySell(sale: Sale, resellers: readonly string[] = []): Promise<void> {
  const { db, partner, cloud, customer } = sale
  const own = await missingAgreement(db, partner, cloud)
  if (own) refuse('partnerAgreementMissing', partner.name, own.name)
  for (const mpnId of new Set(resellers)) await checkReseller(sale, mpnId)
  const { customerAgreement } = cloud.programme
  const asked = customerAgreement ? [customerAgreement] : []
  const theirs = await firstMissing(db, asked, partner.partner_id, customer.customer_id)
  if (theirs) refuse('agreementMissing', theirs.name)
  const objection = await customerKindObjection({ db, partner, cloud, customer })
  if (objection) throw new PartnerCenterError(objection.error, objection.values)
}

/** A reseller that has an account of its own in this cloud must have accepted its agreement; of others nothing is known. */
async function checkReseller({ db, cloud, server }: Sale, mpnId: string): Promise<void> {
  const reseller = server.accounts
    .all()
    .find((account) => account.cloud === cloud.id && account.kind === 'indirectReseller' && account.mpn_id === mpnId)
  const missing = reseller && (await missingAgreement(db, reseller, cloud))
  if (reseller && missing) refuse('resellerAgreementMissing', reseller.name, missing.name)
}
