import type { Executor } from '../store/executor.ts'
import type { CertificationOutcomeTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type CertificationOutcomeRow = CertificationOutcomeTable

const ofAccount = query((db, p: Parameter<{ partnerId: string }>) =>
  db.selectFrom('certification_outcome').selectAll().where('partner_id', '=', p('partnerId')).orderBy('outcome_id'),
)

const insert = query((db, p: Parameter<CertificationOutcomeTable>) =>
  db.insertInto('certification_outcome').values({
    partner_id: p('partner_id'),
    outcome_id: p('outcome_id'),
    product_id: p('product_id'),
    step: p('step'),
    remaining: p('remaining'),
    body: p('body'),
  }),
)

const use = query((db, p: Parameter<{ partnerId: string; outcomeId: string }>) =>
  db
    .updateTable('certification_outcome')
    .set((row) => ({ remaining: row('remaining', '-', 1) }))
    .where('partner_id', '=', p('partnerId'))
    .where('outcome_id', '=', p('outcomeId'))
    .where('remaining', '>', 0),
)

const remove = query((db, p: Parameter<{ partnerId: string; outcomeId: string }>) =>
  db
    .deleteFrom('certification_outcome')
    .where('partner_id', '=', p('partnerId'))
    .where('outcome_id', '=', p('outcomeId')),
)

/** What an account's sandbox lets certification say, oldest first; also what has come up as often as it should. */
export function outcomesOf(db: Executor, partnerId: string): Promise<readonly CertificationOutcomeRow[]> {
  return db.all(ofAccount, { partnerId })
}

export async function insertOutcome(db: Executor, row: CertificationOutcomeRow): Promise<void> {
  await db.run(insert, row)
}

/** Counts that an outcome came up once more. */
export async function useOutcome(db: Executor, { partner_id, outcome_id }: CertificationOutcomeRow): Promise<void> {
  await db.run(use, { partnerId: partner_id, outcomeId: outcome_id })
}

/** Deletes an outcome; answers whether it was there. */
export async function deleteOutcome(db: Executor, partnerId: string, outcomeId: string): Promise<boolean> {
  return (await db.run(remove, { partnerId, outcomeId })) === 1
}

/** What an outcome says: that a step fails or asks for changes, and in which words. */
export interface ScriptedOutcome {
  readonly outcome: 'fail' | 'needChanges'
  readonly message: string
}

/** What the body of an outcome says, which `insertOutcome`'s caller wrote. */
export function scriptOf({ body }: Pick<CertificationOutcomeRow, 'body'>): ScriptedOutcome {
  return JSON.parse(body) as ScriptedOutcome
}
