import { type NoParameters, type Parameter, query } from '../store/query.ts'
import type {
  AccountTable,
  ApplicationKeyTable,
  ApplicationTable,
  PersonTable,
  RefreshTokenTable,
} from '../store/tables.ts'

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
    object_id: p('object_id'),
    name: p('name'),
    enabled: p('enabled'),
  }),
)

export const listKeys = query((db, p: Parameter<{ client_id: string }>) =>
  db.selectFrom('application_key').selectAll().where('client_id', '=', p('client_id')),
)

export const insertKey = query((db, p: Parameter<ApplicationKeyTable>) =>
  db.insertInto('application_key').values({
    client_id: p('client_id'),
    key_id: p('key_id'),
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
    given_name: p('given_name'),
    family_name: p('family_name'),
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

export const insertSigningKey = query((db, p: Parameter<{ kid: string; private_jwk: string; created_at: string }>) =>
  db.insertInto('signing_key').values({ kid: p('kid'), private_jwk: p('private_jwk'), created_at: p('created_at') }),
)

/** Moves the end of an application's keys. */
export const renewKeys = query((db, p: Parameter<{ client_id: string; ends_at: string }>) =>
  db
    .updateTable('application_key')
    .set({ ends_at: p('ends_at') })
    .where('client_id', '=', p('client_id')),
)
