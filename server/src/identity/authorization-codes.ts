import type { AuthorizationCodeTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/** Minutes for which an authorization code is good. */
export const authorizationCodeMinutes = 10

export const insertAuthorizationCode = query((db, p: Parameter<AuthorizationCodeTable>) =>
  db.insertInto('authorization_code').values({
    code_hash: p('code_hash'),
    partner_id: p('partner_id'),
    client_id: p('client_id'),
    user_id: p('user_id'),
    redirect_uri: p('redirect_uri'),
    resource: p('resource'),
    scope: p('scope'),
    nonce: p('nonce'),
    code_challenge: p('code_challenge'),
    code_challenge_method: p('code_challenge_method'),
    mfa: p('mfa'),
    issued_at: p('issued_at'),
    ends_at: p('ends_at'),
    redeemed_at: p('redeemed_at'),
  }),
)

export const findAuthorizationCode = query((db, p: Parameter<{ code_hash: string }>) =>
  db.selectFrom('authorization_code').selectAll().where('code_hash', '=', p('code_hash')),
)

/** Redeems a code that nobody redeemed before; touches no row where somebody did. */
export const redeemAuthorizationCode = query((db, p: Parameter<{ code_hash: string; redeemed_at: string }>) =>
  db
    .updateTable('authorization_code')
    .set({ redeemed_at: p('redeemed_at') })
    .where('code_hash', '=', p('code_hash'))
    .where('redeemed_at', 'is', null),
)

/** Codes are kept a while after their end: a second redemption must be told from an unknown code. */
export const forgetAuthorizationCodes = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('authorization_code').where('ends_at', '<', p('before')),
)
