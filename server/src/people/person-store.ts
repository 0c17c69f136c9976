import type { Executor } from '../store/executor.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

interface Key {
  readonly partner_id: string
  readonly user_id: string
}

const page = query((db, p: Parameter<{ partner_id: string; after: string; limit: number }>) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '>', p('after'))
    .where('customer_id', 'is', null)
    .orderBy('user_id')
    .limit(p('limit')),
)

/** People of the account by id; a customer's own people are not among them. */
export function pageOfPeople(
  db: Executor,
  partner_id: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly PersonTable[]> {
  return db.all(page, { partner_id, after, limit })
}

const find = query((db, p: Parameter<Key>) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id'))
    .where('customer_id', 'is', null),
)

/** Somebody of the account, by id in small letters. */
export function findAccountPerson(db: Executor, partner_id: string, user_id: string): Promise<PersonTable | undefined> {
  return db.one(find, { partner_id, user_id })
}

const ofTenant = query((db, p: Parameter<{ partner_id: string; tenant_id: string }>) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('tenant_id', '=', p('tenant_id'))
    .where('customer_id', 'is', null)
    .orderBy('user_principal_name'),
)

/** The people of one of the account's tenants. */
export function peopleOfTenant(db: Executor, partner_id: string, tenant_id: string): Promise<readonly PersonTable[]> {
  return db.all(ofTenant, { partner_id, tenant_id })
}

const insert = query((db, p: Parameter<PersonTable>) =>
  db
    .insertInto('person')
    .values({
      partner_id: p('partner_id'),
      user_id: p('user_id'),
      user_principal_name: p('user_principal_name'),
      tenant_id: p('tenant_id'),
      given_name: p('given_name'),
      family_name: p('family_name'),
      email: p('email'),
      roles: p('roles'),
      enabled: p('enabled'),
      password_hash: p('password_hash'),
      password_set_at: p('password_set_at'),
      must_change_password: p('must_change_password'),
      totp_secret: p('totp_secret'),
      totp_used_step: p('totp_used_step'),
      customer_id: p('customer_id'),
      created_at: p('created_at'),
    })
    .onConflict((row) => row.column('user_principal_name').doNothing()),
)

/** Adds somebody; answers whether it did: not when the user principal name is taken, in whatever account. */
export async function addPerson(db: Executor, row: PersonTable): Promise<boolean> {
  return (await db.run(insert, row)) === 1
}

const update = query((db, p: Parameter<PersonTable>) =>
  db
    .updateTable('person')
    .set({
      given_name: p('given_name'),
      family_name: p('family_name'),
      email: p('email'),
      roles: p('roles'),
      enabled: p('enabled'),
      password_hash: p('password_hash'),
      password_set_at: p('password_set_at'),
      must_change_password: p('must_change_password'),
      totp_secret: p('totp_secret'),
      totp_used_step: p('totp_used_step'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id')),
)

/** Writes everything of somebody that can change. */
export async function updatePerson(db: Executor, row: PersonTable): Promise<void> {
  await db.run(update, row)
}

const otherHolders = query(
  (db, p: Parameter<{ partner_id: string; role: string; tenant_id: string; user_id: string }>) =>
    db
      .selectFrom('person')
      .select('user_id')
      .where('partner_id', '=', p('partner_id'))
      .where('customer_id', 'is', null)
      .where('enabled', '=', 1)
      .where('roles', 'like', p('role'))
      .where('user_id', '<>', p('user_id'))
      .where('tenant_id', '<>', p('tenant_id'))
      .limit(1),
)

/** Whether somebody else may sign in with a role: other than one person, or than all of one tenant. */
export async function hasOtherHolder(
  db: Executor,
  partner_id: string,
  role: string,
  { user_id = '', tenant_id = '' }: { readonly user_id?: string; readonly tenant_id?: string },
): Promise<boolean> {
  // Roles are kept as a JSON array of ids.
  return (await db.one(otherHolders, { partner_id, role: `%"${role}"%`, user_id, tenant_id })) !== undefined
}

const endSessions = query((db, p: Parameter<Key>) =>
  db.deleteFrom('sign_in_session').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)

/** Signs somebody out everywhere. */
export async function endSessionsOf(db: Executor, { partner_id, user_id }: Key): Promise<void> {
  await db.run(endSessions, { partner_id, user_id })
}

const endRefreshTokens = query((db, p: Parameter<Key>) =>
  db.deleteFrom('refresh_token').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)
const endCodes = query((db, p: Parameter<Key>) =>
  db.deleteFrom('authorization_code').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)
const endDeviceCodes = query((db, p: Parameter<Key>) =>
  db.deleteFrom('device_code').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)
const endConsents = query((db, p: Parameter<Key>) =>
  db.deleteFrom('consent').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)
const remove = query((db, p: Parameter<Key>) =>
  db.deleteFrom('person').where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)

/** Removes somebody, with everything that was issued to them. */
export async function removePerson(db: Executor, { partner_id, user_id }: Key): Promise<void> {
  for (const step of [endSessions, endRefreshTokens, endCodes, endDeviceCodes, endConsents, remove])
    await db.run(step, { partner_id, user_id })
}
