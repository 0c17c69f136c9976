import { isProgrammeKind } from '@comptoir/contract/programmes/programme-kinds'
import { type CustomerRow, findCustomer } from '../customers/customer-store.ts'
import type { Principal } from '../identity/principal.ts'
import { refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'

interface Asking {
  readonly db: Executor
  readonly server: Server
  readonly principal: Principal
  readonly partner: AccountTable
}

/** A customer of some account, whom the caller has to do with. */
export interface Subject {
  readonly account: AccountTable
  readonly customer: CustomerRow
}

/**
 * A customer whom the caller has to do with: anybody's for the operator, anybody's in its cloud for the trustee, the
 * partner's own for the partner, and only itself for a customer.
 * @throws accountNotFound, customerNotFound
 */
export async function loadSubject(asking: Asking, accountId: string, subjectId: string): Promise<Subject> {
  const { db, server } = asking
  const account = server.accounts.all().find(({ partner_id }) => partner_id === accountId.toLowerCase())
  if (!account || !isProgrammeKind(account.kind) || !concerns(asking, account)) refuse('accountNotFound', accountId)
  const customerId = subjectId.toLowerCase()
  const own = asking.principal.customerId
  if (own !== undefined && own !== customerId) refuse('customerNotFound', subjectId)
  const customer = await findCustomer(db, account.partner_id, customerId)
  return { account, customer: customer ?? refuse('customerNotFound', subjectId) }
}

/** Whether the caller has to do with an account at all. */
export function concerns(
  { principal, partner }: Pick<Asking, 'principal' | 'partner'>,
  account: AccountTable,
): boolean {
  const { roles, partnerId } = principal
  return (
    roles.includes('operator') ||
    (roles.includes('dataTrustee') && account.cloud === partner.cloud) ||
    account.partner_id === partnerId
  )
}
