import {
  type DataAccessRead,
  type DataAccessRequest,
  dataAccessStates,
  dataScopes,
} from '@comptoir/contract/programmes/data-access'
import type { Server } from '../server.ts'
import type { DataAccessRecordRow } from './data-access-record-store.ts'
import { isOpen } from './data-access-states.ts'
import type { DataAccessRow } from './data-access-store.ts'

/** What a request's row keeps as JSON. */
export interface DataAccessBody {
  readonly reason: string
  readonly scopes: DataAccessRequest['scopes']
  readonly decisions: DataAccessRequest['decisions']
}

/** The body of a row. */
export function dataAccessBodyOf({ body }: Pick<DataAccessRow, 'body'>): DataAccessBody {
  // Written from a `DataAccessBody` alone.
  return JSON.parse(body) as DataAccessBody
}

/** The state of a row. */
export function dataAccessStateOf({ state }: Pick<DataAccessRow, 'state'>): DataAccessRequest['state'] {
  return dataAccessStates.find((each) => each === state) ?? 'refused'
}

/** A request as the wire shows it; whether it is open is read on the account's clock. */
export function dataAccessDocument({ accounts }: Pick<Server, 'accounts'>, row: DataAccessRow): DataAccessRequest {
  const now = accounts.now(accounts.get(row.partner_id))
  const { reason, scopes, decisions } = dataAccessBodyOf(row)
  return {
    id: row.request_id,
    accountId: row.partner_id,
    customerId: row.customer_id,
    requestedBy: row.requested_by,
    reason,
    scopes,
    state: dataAccessStateOf(row),
    open: isOpen(row.state, row.ends_at, now),
    requestedAt: row.requested_at,
    ...(row.ends_at !== null && { endsAt: row.ends_at }),
    decisions,
  }
}

/** An attempt to read as the wire shows it. */
export function dataAccessReadDocument(row: DataAccessRecordRow): DataAccessRead {
  return {
    id: row.record_id,
    at: row.recorded_at,
    by: row.read_by,
    customerId: row.customer_id,
    scope: dataScopes.find((scope) => scope === row.scope) ?? 'profile',
    allowed: row.allowed === 1,
    ...(row.request_id !== null && { requestId: row.request_id }),
  }
}
