import type { Executor } from '../store/executor.ts'
import type { ConfigureJobTable } from '../store/product-ingestion-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type ConfigureJobRow = ConfigureJobTable

const byId = query((db, p: Parameter<{ partnerId: string; jobId: string }>) =>
  db.selectFrom('configure_job').selectAll().where('partner_id', '=', p('partnerId')).where('job_id', '=', p('jobId')),
)

const insert = query((db, p: Parameter<ConfigureJobTable>) =>
  db.insertInto('configure_job').values({
    partner_id: p('partner_id'),
    job_id: p('job_id'),
    status: p('status'),
    result: p('result'),
    created_at: p('created_at'),
    ended_at: p('ended_at'),
    product_id: p('product_id'),
    submission_id: p('submission_id'),
    target: p('target'),
    document: p('document'),
  }),
)

const update = query((db, p: Parameter<ConfigureJobTable>) =>
  db
    .updateTable('configure_job')
    .set({
      status: p('status'),
      result: p('result'),
      ended_at: p('ended_at'),
      product_id: p('product_id'),
      submission_id: p('submission_id'),
      target: p('target'),
      document: p('document'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('job_id', '=', p('job_id')),
)

/** A job of this account, whatever the letter case of its id; or undefined. */
export function findConfigureJob(db: Executor, partnerId: string, jobId: string): Promise<ConfigureJobRow | undefined> {
  return db.one(byId, { partnerId, jobId: jobId.toLowerCase() })
}

export async function insertConfigureJob(db: Executor, row: ConfigureJobRow): Promise<void> {
  await db.run(insert, row)
}

/** Keeps what came of a job. It runs once, so that nobody else changes it. */
export async function updateConfigureJob(db: Executor, row: ConfigureJobRow): Promise<void> {
  await db.run(update, row)
}
