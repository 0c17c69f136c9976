import type { DataAccessRequest } from '@comptoir/contract/programmes/data-access'
import type { Change } from '../handler.ts'
import type { Principal } from '../identity/principal.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import { dataAccessBodyOf, dataAccessDocument, dataAccessStateOf } from './data-access-document.ts'
import { checkedAccessMove, type DataAccessMove } from './data-access-states.ts'
import { type DataAccessRow, updateDataAccess } from './data-access-store.ts'

interface Deciding {
  readonly db: Transaction
  readonly server: Server
  readonly principal: Principal
  record(change: Change): void
}

/** Moves a request to its next state and puts that on record. @throws dataAccessMoveRefused */
export async function decideDataAccess(
  { db, server, principal, record }: Deciding,
  row: DataAccessRow,
  { move, endsAt, reason }: { readonly move: DataAccessMove; readonly endsAt?: string; readonly reason?: string },
): Promise<DataAccessRequest> {
  const state = checkedAccessMove(dataAccessStateOf(row), move)
  const body = dataAccessBodyOf(row)
  const at = server.accounts.now(server.accounts.get(row.partner_id))
  const by = principal.userPrincipalName ?? principal.applicationName
  const decision = { at, move, by, ...(reason !== undefined && { reason }) }
  const next = {
    ...row,
    state,
    version: row.version + 1,
    ends_at: endsAt ?? row.ends_at,
    body: JSON.stringify({ ...body, decisions: [...body.decisions, decision] }),
  }
  await updateDataAccess(db, next)
  const after = dataAccessDocument(server, next)
  record({ customerId: row.customer_id, before: dataAccessDocument(server, row), after })
  return after
}
