import type { Principal } from '../identity/principal.ts'
import { refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { type DataAccessRow, findDataAccess } from './data-access-store.ts'
import { concerns } from './load-subject.ts'

interface Asking {
  readonly db: Executor
  readonly server: Server
  readonly principal: Principal
  readonly partner: AccountTable
}

/** A request that concerns the caller. @throws dataAccessNotFound */
export async function loadDataAccess(asking: Asking, requestId: string): Promise<DataAccessRow> {
  const row = await findDataAccess(asking.db, requestId.toLowerCase())
  const own = asking.principal.customerId
  const found =
    row && concerns(asking, asking.server.accounts.get(row.partner_id)) && [undefined, row.customer_id].includes(own)
  return row && found ? row : refuse('dataAccessNotFound', requestId)
}
