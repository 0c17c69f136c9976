import type { Executor } from '../store/executor.ts'
import type { PublisherTable } from '../store/market-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type PublisherRow = PublisherTable

const byId = query((db, p: Parameter<{ partnerId: string; publisherId: string }>) =>
  db
    .selectFrom('publisher')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('publisher_id', '=', p('publisherId')),
)

const ofAccount = query((db, p: Parameter<{ partnerId: string }>) =>
  db.selectFrom('publisher').selectAll().where('partner_id', '=', p('partnerId')).orderBy('publisher_id'),
)

const insert = query((db, p: Parameter<PublisherTable>) =>
  db
    .insertInto('publisher')
    .values({
      partner_id: p('partner_id'),
      publisher_id: p('publisher_id'),
      name: p('name'),
      created_at: p('created_at'),
    })
    .onConflict((conflict) => conflict.column('publisher_id').doNothing()),
)

/** A publisher of this account, whatever the letter case of its id; undefined where there is none, or where it is another's. */
export function findPublisher(db: Executor, partnerId: string, publisherId: string): Promise<PublisherRow | undefined> {
  return db.one(byId, { partnerId, publisherId: publisherId.toLowerCase() })
}

/** The publishers of this account, by id. */
export function publishersOf(db: Executor, partnerId: string): Promise<readonly PublisherRow[]> {
  return db.all(ofAccount, { partnerId })
}

/** Adds a publisher; answers whether it was: not when anyone has the id. */
export async function insertPublisher(db: Executor, row: PublisherRow): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}
