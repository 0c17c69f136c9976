import type { Executor } from '../store/executor.ts'
import type { DataAccessRequestTable } from '../store/programme-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type DataAccessRow = DataAccessRequestTable

const insert = query((db, p: Parameter<DataAccessRequestTable>) =>
  db.insertInto('data_access_request').values({
    partner_id: p('partner_id'),
    request_id: p('request_id'),
    customer_id: p('customer_id'),
    cloud: p('cloud'),
    requested_by: p('requested_by'),
    state: p('state'),
    version: p('version'),
    requested_at: p('requested_at'),
    ends_at: p('ends_at'),
    body: p('body'),
  }),
)

export async function insertDataAccess(db: Executor, row: DataAccessRow): Promise<void> {
  await db.run(insert, row)
}

const update = query(
  (db, p: Parameter<Pick<DataAccessRequestTable, 'request_id' | 'state' | 'version' | 'ends_at' | 'body'>>) =>
    db
      .updateTable('data_access_request')
      .set({ state: p('state'), version: p('version'), ends_at: p('ends_at'), body: p('body') })
      .where('request_id', '=', p('request_id')),
)

/** Writes everything of a request that can change. */
export async function updateDataAccess(db: Executor, row: DataAccessRow): Promise<void> {
  await db.run(update, row)
}

const find = query((db, p: Parameter<{ request_id: string }>) =>
  db.selectFrom('data_access_request').selectAll().where('request_id', '=', p('request_id')),
)

/** A request by id in small letters, whomever it concerns. */
export function findDataAccess(db: Executor, request_id: string): Promise<DataAccessRow | undefined> {
  return db.one(find, { request_id })
}

const granted = query((db, p: Parameter<{ partner_id: string; customer_id: string; now: string }>) =>
  db
    .selectFrom('data_access_request')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('state', '=', 'granted')
    .where('ends_at', '>', p('now'))
    .orderBy('request_id'),
)

/** The grants of a customer's data that have not ended, oldest first. */
export function openGrants(
  db: Executor,
  where: { readonly partner_id: string; readonly customer_id: string; readonly now: string },
): Promise<readonly DataAccessRow[]> {
  return db.all(granted, where)
}

/** Which requests a list shows; an empty text narrows nothing. */
export interface DataAccessFilter {
  readonly partner_id: string
  readonly customer_id: string
  readonly cloud: string
  readonly state: string
  readonly after: string
  readonly limit: number
}

const page = query((db, p: Parameter<DataAccessFilter>) =>
  db
    .selectFrom('data_access_request')
    .selectAll()
    .where(({ eb, or }) => or([eb('partner_id', '=', p('partner_id')), eb(eb.val(p('partner_id')), '=', '')]))
    .where(({ eb, or }) => or([eb('customer_id', '=', p('customer_id')), eb(eb.val(p('customer_id')), '=', '')]))
    .where(({ eb, or }) => or([eb('cloud', '=', p('cloud')), eb(eb.val(p('cloud')), '=', '')]))
    .where(({ eb, or }) => or([eb('state', '=', p('state')), eb(eb.val(p('state')), '=', '')]))
    .where('request_id', '>', p('after'))
    .orderBy('request_id')
    .limit(p('limit')),
)

/** Requests by id: of an account, of a customer, of a cloud, in a state. */
export function pageOfDataAccess(db: Executor, filter: DataAccessFilter): Promise<readonly DataAccessRow[]> {
  return db.all(page, filter)
}
