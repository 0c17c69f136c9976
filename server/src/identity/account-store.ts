import type {
  ApplicationKeyTable,
  ApplicationTable,
  PersonTable,
  RefreshTokenTable,
  SigningKeyTable,
  TenantTable,
} from '../store/identity-tables.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'
import type { AccountTable } from '../store/tables.ts'

export const allAccounts = query((db, _p: Parameter<NoParameters>) => db.selectFrom('account').selectAll())

export const insertAccount = query((db, p: Parameter<AccountTable>) =>
  db.insertInto('account').values({
    partner_id: p('partner_id'),
    cloud: p('cloud'),
    tenant_id: p('tenant_id'),
    domain: p('domain'),
    name: p('name'),
    kind: p('kind'),
    mpn_id: p('mpn_id'),
    country: p('country'),
    currency: p('currency'),
    sandbox: p('sandbox'),
    clock_offset_ms: p('clock_offset_ms'),
    clock_frozen_at: p('clock_frozen_at'),
    created_at: p('created_at'),
    identity_version: p('identity_version'),
    enrollment_state: p('enrollment_state'),
  }),
)

/** Tokens that were verified before are verified again: who may do what has changed. */
export const raiseIdentityVersion = query((db, p: Parameter<{ partner_id: string }>) =>
  db
    .updateTable('account')
    .set((row) => ({ identity_version: row('identity_version', '+', 1) }))
    .where('partner_id', '=', p('partner_id')),
)

export const allTenants = query((db, _p: Parameter<NoParameters>) => db.selectFrom('tenant').selectAll())

export const insertTenant = query((db, p: Parameter<TenantTable>) =>
  db.insertInto('tenant').values({
    tenant_id: p('tenant_id'),
    partner_id: p('partner_id'),
    domain: p('domain'),
    name: p('name'),
    is_primary: p('is_primary'),
    created_at: p('created_at'),
  }),
)

export const updateClock = query(
  (db, p: Parameter<Pick<AccountTable, 'partner_id' | 'clock_offset_ms' | 'clock_frozen_at'>>) =>
    db
      .updateTable('account')
      .set({ clock_offset_ms: p('clock_offset_ms'), clock_frozen_at: p('clock_frozen_at') })
      .where('partner_id', '=', p('partner_id')),
)

export const findApplication = query((db, p: Parameter<{ client_id: string }>) =>
  db.selectFrom('application').selectAll().where('client_id', '=', p('client_id')),
)

export const insertApplication = query((db, p: Parameter<ApplicationTable>) =>
  db.insertInto('application').values({
    client_id: p('client_id'),
    partner_id: p('partner_id'),
    tenant_id: p('tenant_id'),
    object_id: p('object_id'),
    name: p('name'),
    kind: p('kind'),
    roles: p('roles'),
    reply_urls: p('reply_urls'),
    app_id_uri: p('app_id_uri'),
    registration: p('registration'),
    enabled: p('enabled'),
    created_at: p('created_at'),
  }),
)

export const listKeys = query((db, p: Parameter<{ client_id: string }>) =>
  db.selectFrom('application_key').selectAll().where('client_id', '=', p('client_id')),
)

export const insertKey = query((db, p: Parameter<ApplicationKeyTable>) =>
  db.insertInto('application_key').values({
    client_id: p('client_id'),
    key_id: p('key_id'),
    display_name: p('display_name'),
    hint: p('hint'),
    secret_hash: p('secret_hash'),
    starts_at: p('starts_at'),
    ends_at: p('ends_at'),
  }),
)

export const findPerson = query((db, p: Parameter<{ partner_id: string; user_id: string }>) =>
  db.selectFrom('person').selectAll().where('partner_id', '=', p('partner_id')).where('user_id', '=', p('user_id')),
)

export const insertPerson = query((db, p: Parameter<PersonTable>) =>
  db.insertInto('person').values({
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
  }),
)

export const findRefreshToken = query((db, p: Parameter<{ token_hash: string }>) =>
  db.selectFrom('refresh_token').selectAll().where('token_hash', '=', p('token_hash')),
)

export const insertRefreshToken = query((db, p: Parameter<RefreshTokenTable>) =>
  db.insertInto('refresh_token').values({
    token_hash: p('token_hash'),
    partner_id: p('partner_id'),
    client_id: p('client_id'),
    user_id: p('user_id'),
    mfa: p('mfa'),
    scope: p('scope'),
    code_hash: p('code_hash'),
    issued_at: p('issued_at'),
    used_at: p('used_at'),
  }),
)

export const touchRefreshToken = query((db, p: Parameter<{ token_hash: string; used_at: string }>) =>
  db
    .updateTable('refresh_token')
    .set({ used_at: p('used_at') })
    .where('token_hash', '=', p('token_hash')),
)

export const allSigningKeys = query((db, _p: Parameter<NoParameters>) =>
  db.selectFrom('signing_key').selectAll().orderBy('created_at'),
)

export const insertSigningKey = query((db, p: Parameter<SigningKeyTable>) =>
  db.insertInto('signing_key').values({
    kid: p('kid'),
    private_jwk: p('private_jwk'),
    created_at: p('created_at'),
    signs_from: p('signs_from'),
    verifies_until: p('verifies_until'),
  }),
)

/** Moves the end of an application's keys. */
export const renewKeys = query((db, p: Parameter<{ client_id: string; ends_at: string }>) =>
  db
    .updateTable('application_key')
    .set({ ends_at: p('ends_at') })
    .where('client_id', '=', p('client_id')),
)
