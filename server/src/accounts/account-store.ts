import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'
import type { AccountTable } from '../store/tables.ts'

const page = query((db, p: Parameter<{ after: string; limit: number }>) =>
  db.selectFrom('account').selectAll().where('partner_id', '>', p('after')).orderBy('partner_id').limit(p('limit')),
)

const pageOfCloud = query((db, p: Parameter<{ cloud: string; after: string; limit: number }>) =>
  db
    .selectFrom('account')
    .selectAll()
    .where('cloud', '=', p('cloud'))
    .where('partner_id', '>', p('after'))
    .orderBy('partner_id')
    .limit(p('limit')),
)

/** Accounts of the installation by id, or those of one cloud. */
export function pageOfAccounts(
  db: Executor,
  { cloud, after, limit }: { readonly cloud: string | undefined; readonly after: string; readonly limit: number },
): Promise<readonly AccountTable[]> {
  return cloud === undefined ? db.all(page, { after, limit }) : db.all(pageOfCloud, { cloud, after, limit })
}

const find = query((db, p: Parameter<{ partner_id: string }>) =>
  db.selectFrom('account').selectAll().where('partner_id', '=', p('partner_id')),
)

/** An account of the installation, by id in small letters. */
export function findAccount(db: Executor, partner_id: string): Promise<AccountTable | undefined> {
  return db.one(find, { partner_id })
}

const trusteeOf = query((db, p: Parameter<{ cloud: string }>) =>
  db.selectFrom('account').selectAll().where('cloud', '=', p('cloud')).where('kind', '=', 'trustee').limit(1),
)

/** The account of a cloud's data trustee, where it has one. */
export function findTrustee(db: Executor, cloud: string): Promise<AccountTable | undefined> {
  return db.one(trusteeOf, { cloud })
}
