import type { Executor } from '../store/executor.ts'
import type { DataAccessRecordTable } from '../store/programme-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type DataAccessRecordRow = DataAccessRecordTable

const insert = query((db, p: Parameter<DataAccessRecordTable>) =>
  db.insertInto('data_access_record').values({
    partner_id: p('partner_id'),
    recorded_at: p('recorded_at'),
    record_id: p('record_id'),
    customer_id: p('customer_id'),
    request_id: p('request_id'),
    scope: p('scope'),
    read_by: p('read_by'),
    allowed: p('allowed'),
  }),
)

/** Puts an attempt to read a customer's data on record. */
export async function insertDataAccessRecord(db: Executor, row: DataAccessRecordRow): Promise<void> {
  await db.run(insert, row)
}

interface Page {
  readonly partner_id: string
  readonly customer_id: string
  readonly after: string
  readonly limit: number
}

const page = query((db, p: Parameter<Page>) =>
  db
    .selectFrom('data_access_record')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id'))
    .where('record_id', '>', p('after'))
    .orderBy('record_id')
    .limit(p('limit')),
)

/** Attempts to read a customer's data, in the order they were made. */
export function pageOfDataAccessRecords(db: Executor, where: Page): Promise<readonly DataAccessRecordRow[]> {
  return db.all(page, where)
}
