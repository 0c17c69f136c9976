import { roleSpec } from '@comptoir/contract/identity/roles'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'
import { findAccountPerson, hasOtherHolder } from './person-store.ts'
import { keeperRole } from './role-rules.ts'

interface Asking {
  readonly db: Executor
  readonly partner: AccountTable
}

/** Somebody of the caller's account. @throws userNotFound */
export async function loadPerson({ db, partner }: Asking, userId: string): Promise<PersonTable> {
  return (await findAccountPerson(db, partner.partner_id, userId.toLowerCase())) ?? refuse('userNotFound', userId)
}

/** Whether somebody keeps the account manageable: holds its keeper's role, and may sign in. */
function keeps(row: PersonTable, { kind }: AccountTable): boolean {
  return row.enabled === 1 && rolesOf(row.roles).includes(keeperRole(kind))
}

/** Refuses a change that leaves nobody to manage the account; `after` is absent where somebody goes. @throws lastHolder */
export async function checkKeeperStays(
  { db, partner }: Asking,
  before: PersonTable,
  after?: PersonTable,
): Promise<void> {
  if (!keeps(before, partner) || (after && keeps(after, partner))) return
  const role = keeperRole(partner.kind)
  if (!(await hasOtherHolder(db, partner.partner_id, role, { user_id: before.user_id })))
    refuse('lastHolder', roleSpec(role).name)
}

/** Refuses to take all people of a tenant away, where no keeper is left elsewhere. @throws lastHolder */
export async function checkKeeperOutside(
  { db, partner }: Asking,
  tenantId: string,
  leaving: readonly PersonTable[],
): Promise<void> {
  if (!leaving.some((row) => keeps(row, partner))) return
  const role = keeperRole(partner.kind)
  if (!(await hasOtherHolder(db, partner.partner_id, role, { tenant_id: tenantId })))
    refuse('lastHolder', roleSpec(role).name)
}
