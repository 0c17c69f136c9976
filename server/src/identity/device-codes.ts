import type { DeviceCodeTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/** Seconds for which a device code is good. @see v2-oauth2-device-code */
export const deviceCodeSeconds = 900

/** Seconds between two polls of a client, to begin with. */
export const deviceCodeIntervalSeconds = 5

export const insertDeviceCode = query((db, p: Parameter<DeviceCodeTable>) =>
  db.insertInto('device_code').values({
    code_hash: p('code_hash'),
    user_code: p('user_code'),
    client_id: p('client_id'),
    tenant: p('tenant'),
    resource: p('resource'),
    scope: p('scope'),
    state: p('state'),
    partner_id: p('partner_id'),
    user_id: p('user_id'),
    mfa: p('mfa'),
    interval_seconds: p('interval_seconds'),
    issued_at: p('issued_at'),
    ends_at: p('ends_at'),
    polled_at: p('polled_at'),
  }),
)

export const findDeviceCode = query((db, p: Parameter<{ code_hash: string }>) =>
  db.selectFrom('device_code').selectAll().where('code_hash', '=', p('code_hash')),
)

/** By what the person types in, in capitals. */
export const findDeviceCodeByUserCode = query((db, p: Parameter<{ user_code: string }>) =>
  db.selectFrom('device_code').selectAll().where('user_code', '=', p('user_code')),
)

/** Keeps what the person decided; touches no row where it was decided before. */
export const decideDeviceCode = query(
  (db, p: Parameter<Pick<DeviceCodeTable, 'user_code' | 'state' | 'partner_id' | 'user_id' | 'mfa'>>) =>
    db
      .updateTable('device_code')
      .set({ state: p('state'), partner_id: p('partner_id'), user_id: p('user_id'), mfa: p('mfa') })
      .where('user_code', '=', p('user_code'))
      .where('state', '=', 'pending'),
)

/** Gives tokens for an approved code once; touches no row the second time. */
export const redeemDeviceCode = query((db, p: Parameter<{ code_hash: string }>) =>
  db
    .updateTable('device_code')
    .set({ state: 'redeemed' })
    .where('code_hash', '=', p('code_hash'))
    .where('state', '=', 'approved'),
)

export const notePoll = query((db, p: Parameter<{ code_hash: string; polled_at: string; interval_seconds: number }>) =>
  db
    .updateTable('device_code')
    .set({ polled_at: p('polled_at'), interval_seconds: p('interval_seconds') })
    .where('code_hash', '=', p('code_hash')),
)

export const forgetDeviceCodes = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('device_code').where('ends_at', '<', p('before')),
)
