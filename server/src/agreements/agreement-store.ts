import type { Executor } from '../store/executor.ts'
import type { AgreementAcceptanceTable } from '../store/programme-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type AcceptanceRow = AgreementAcceptanceTable

/** Stands in place of a customer's id where the partner itself accepts. */
export const ofPartner = ''

const insert = query((db, p: Parameter<AgreementAcceptanceTable>) =>
  db
    .insertInto('agreement_acceptance')
    .values({
      partner_id: p('partner_id'),
      acceptance_id: p('acceptance_id'),
      customer_id: p('customer_id'),
      agreement: p('agreement'),
      agreement_version: p('agreement_version'),
      accepted_at: p('accepted_at'),
      body: p('body'),
    })
    .onConflict((row) => row.columns(['partner_id', 'customer_id', 'agreement', 'agreement_version']).doNothing()),
)

/** Adds an acceptance; answers whether it did: not where that version was accepted already. */
export async function insertAcceptance(db: Executor, row: AcceptanceRow): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}

const ofSubject = query((db, p: Parameter<{ partner_id: string; customer_id: string }>) =>
  db
    .selectFrom('agreement_acceptance')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id')),
)

/** What an account, or one of its customers, has accepted, in all versions. */
export function listAcceptances(
  db: Executor,
  partner_id: string,
  customer_id: string = ofPartner,
): Promise<readonly AcceptanceRow[]> {
  return db.all(ofSubject, { partner_id, customer_id })
}
