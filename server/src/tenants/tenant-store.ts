import { isDomainTaken } from '../customers/customer-store.ts'
import type { Executor } from '../store/executor.ts'
import type { TenantTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

const ofAccount = query((db, p: Parameter<{ partner_id: string }>) =>
  db
    .selectFrom('tenant')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .orderBy('is_primary', 'desc')
    .orderBy('tenant_id'),
)

/** The directories of an account, the primary one first. */
export function tenantsOfAccount(db: Executor, partner_id: string): Promise<readonly TenantTable[]> {
  return db.all(ofAccount, { partner_id })
}

const find = query((db, p: Parameter<{ partner_id: string; tenant_id: string }>) =>
  db.selectFrom('tenant').selectAll().where('partner_id', '=', p('partner_id')).where('tenant_id', '=', p('tenant_id')),
)

/** A directory of the account, by id in small letters. */
export function findTenant(db: Executor, partner_id: string, tenant_id: string): Promise<TenantTable | undefined> {
  return db.one(find, { partner_id, tenant_id })
}

const byId = query((db, p: Parameter<{ tenant_id: string }>) =>
  db.selectFrom('tenant').select('tenant_id').where('tenant_id', '=', p('tenant_id')),
)

const customerById = query((db, p: Parameter<{ tenant_id: string }>) =>
  db.selectFrom('customer').select('customer_id').where('customer_id', '=', p('tenant_id')).limit(1),
)

/** Whether a directory is some account's, or some customer's, whose id is its tenant's. */
export async function isTenantTaken(db: Executor, tenant_id: string): Promise<boolean> {
  return Boolean((await db.one(byId, { tenant_id })) ?? (await db.one(customerById, { tenant_id })))
}

const insert = query((db, p: Parameter<TenantTable>) =>
  db
    .insertInto('tenant')
    .values({
      tenant_id: p('tenant_id'),
      partner_id: p('partner_id'),
      domain: p('domain'),
      name: p('name'),
      is_primary: p('is_primary'),
      created_at: p('created_at'),
    })
    .onConflict((row) => row.doNothing()),
)

/** Adds a directory; answers whether it did: not when its domain is taken, by whatever account or customer. */
export async function addTenant(db: Executor, row: TenantTable): Promise<boolean> {
  return !(await isDomainTaken(db, row.domain)) && (await db.run(insert, row)) === 1
}

const remove = query((db, p: Parameter<{ partner_id: string; tenant_id: string }>) =>
  db.deleteFrom('tenant').where('partner_id', '=', p('partner_id')).where('tenant_id', '=', p('tenant_id')),
)

/** Removes a directory, in which nothing is left. */
export async function removeTenantRow(db: Executor, { partner_id, tenant_id }: TenantTable): Promise<void> {
  await db.run(remove, { partner_id, tenant_id })
}
