import type { Executor } from '../store/executor.ts'
import type { ApplicationTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

interface Key {
  readonly partner_id: string
  readonly client_id: string
}

const page = query((db, p: Parameter<{ partner_id: string; after: string; limit: number }>) =>
  db
    .selectFrom('application')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('client_id', '>', p('after'))
    .orderBy('client_id')
    .limit(p('limit')),
)

/** Applications of the account by client id. */
export function pageOfApplications(
  db: Executor,
  partner_id: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly ApplicationTable[]> {
  return db.all(page, { partner_id, after, limit })
}

const find = query((db, p: Parameter<Key>) =>
  db
    .selectFrom('application')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('client_id', '=', p('client_id')),
)

/** An application of the account, by client id in small letters. */
export function findAccountApplication(
  db: Executor,
  partner_id: string,
  client_id: string,
): Promise<ApplicationTable | undefined> {
  return db.one(find, { partner_id, client_id })
}

const ofTenant = query((db, p: Parameter<{ partner_id: string; tenant_id: string }>) =>
  db
    .selectFrom('application')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('tenant_id', '=', p('tenant_id'))
    .orderBy('client_id'),
)

/** The applications of one of the account's tenants. */
export function applicationsOfTenant(
  db: Executor,
  partner_id: string,
  tenant_id: string,
): Promise<readonly ApplicationTable[]> {
  return db.all(ofTenant, { partner_id, tenant_id })
}

const byUri = query((db, p: Parameter<{ app_id_uri: string }>) =>
  db.selectFrom('application').select('client_id').where('app_id_uri', '=', p('app_id_uri')),
)

/** Whose an App ID URI is, in whatever account: it names one application alone. */
export async function holderOfUri(db: Executor, app_id_uri: string): Promise<string | undefined> {
  return (await db.one(byUri, { app_id_uri }))?.client_id
}

const update = query((db, p: Parameter<ApplicationTable>) =>
  db
    .updateTable('application')
    .set({
      name: p('name'),
      roles: p('roles'),
      reply_urls: p('reply_urls'),
      app_id_uri: p('app_id_uri'),
      registration: p('registration'),
      enabled: p('enabled'),
    })
    .where('partner_id', '=', p('partner_id'))
    .where('client_id', '=', p('client_id')),
)

/** Writes everything of an application that can change. */
export async function updateApplicationRow(db: Executor, row: ApplicationTable): Promise<void> {
  await db.run(update, row)
}

type ByClient = Pick<Key, 'client_id'>

// Whoever's users the application acted for: these are the application's, in every account.
const endRefreshTokens = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('refresh_token').where('client_id', '=', p('client_id')),
)
const endCodes = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('authorization_code').where('client_id', '=', p('client_id')),
)
const endDeviceCodes = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('device_code').where('client_id', '=', p('client_id')),
)
const endConsents = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('consent').where('client_id', '=', p('client_id')),
)
const removeKeys = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('application_key').where('client_id', '=', p('client_id')),
)
const removeCertificates = query((db, p: Parameter<ByClient>) =>
  db.deleteFrom('application_certificate').where('client_id', '=', p('client_id')),
)
const remove = query((db, p: Parameter<Key>) =>
  db.deleteFrom('application').where('partner_id', '=', p('partner_id')).where('client_id', '=', p('client_id')),
)

/** Removes an application with what it proves itself with, and everything that was issued to it. */
export async function removeApplication(db: Executor, { partner_id, client_id }: Key): Promise<void> {
  for (const step of [endRefreshTokens, endCodes, endDeviceCodes, endConsents, removeKeys, removeCertificates])
    await db.run(step, { client_id })
  await db.run(remove, { partner_id, client_id })
}
