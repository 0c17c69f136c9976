import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import type { ApplicationTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'
import { findAccountApplication } from './application-store.ts'

interface Asking {
  readonly db: Executor
  readonly partner: AccountTable
}

/** An application of the caller's account. @throws applicationNotFound */
export async function loadApplication({ db, partner }: Asking, clientId: string): Promise<ApplicationTable> {
  const found = await findAccountApplication(db, partner.partner_id, clientId.toLowerCase())
  return found ?? refuse('applicationNotFound', clientId)
}
