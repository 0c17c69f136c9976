import type { Executor } from '../store/executor.ts'
import type { ConsentTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/** Stands for everybody of an account, where an administrator consented. */
export const everybody = '*'

const insert = query((db, p: Parameter<ConsentTable>) =>
  db
    .insertInto('consent')
    .values({
      partner_id: p('partner_id'),
      client_id: p('client_id'),
      user_id: p('user_id'),
      resource: p('resource'),
      granted_at: p('granted_at'),
    })
    .onConflict((row) => row.columns(['partner_id', 'client_id', 'user_id', 'resource']).doNothing()),
)

const find = query((db, p: Parameter<{ partner_id: string; client_id: string; user_id: string }>) =>
  db
    .selectFrom('consent')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('client_id', '=', p('client_id'))
    .where((row) => row.or([row('user_id', '=', p('user_id')), row('user_id', '=', everybody)])),
)

const hasAny = query((db, p: Parameter<{ partner_id: string; client_id: string }>) =>
  db
    .selectFrom('consent')
    .select('client_id')
    .where('partner_id', '=', p('partner_id'))
    .where('client_id', '=', p('client_id'))
    .limit(1),
)

/** Keeps that a person, or an administrator for everybody, lets an application use a resource; twice is once. */
export async function insertConsent(db: Executor, consent: ConsentTable): Promise<void> {
  await db.run(insert, consent)
}

/** What a person of an account let an application use, or an administrator did for everybody. */
export function consentsOf(
  db: Executor,
  whose: { readonly partner_id: string; readonly client_id: string; readonly user_id: string },
): Promise<readonly ConsentTable[]> {
  return db.all(find, whose)
}

/** Whether anybody of an account ever let an application use anything. */
export async function isConsentedTo(db: Executor, partnerId: string, clientId: string): Promise<boolean> {
  return (await db.one(hasAny, { partner_id: partnerId, client_id: clientId })) !== undefined
}
