import { type Parameter, query } from '../store/query.ts'

/** Days without use after which a refresh token is worth nothing. @see refresh-tokens */
export const refreshIdleDays = 90

/** Ends what came of an authorization code. */
export const endRefreshTokensOfCode = query((db, p: Parameter<{ code_hash: string }>) =>
  db.deleteFrom('refresh_token').where('code_hash', '=', p('code_hash')),
)
