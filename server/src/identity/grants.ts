import type { ErrorName } from '@comptoir/contract/errors'
import type { Resource } from '@comptoir/contract/identity/resources'
import { plusMilliseconds } from '../clock/clock.ts'
import type { PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable, ApplicationTable, PersonTable } from '../store/tables.ts'
import {
  findApplication,
  findPerson,
  findRefreshToken,
  insertRefreshToken,
  listKeys,
  touchRefreshToken,
} from './account-store.ts'
import { matchesSecret, newSecret, tokenHash } from './secrets.ts'

/** What a client sends to the token endpoint, by its wire names. */
export interface TokenRequest {
  readonly grant_type?: string
  readonly client_id?: string
  readonly client_secret?: string
  readonly resource?: string
  readonly scope?: string
  readonly refresh_token?: string
}

/** What a grant was good for. */
export interface Grant {
  readonly account: AccountTable
  readonly application: ApplicationTable
  readonly resource: Resource
  /** The resource as the client spelled it, which is how it stands in the token. */
  readonly audience: string
  /** Set when the application acts for a user. */
  readonly user?: PersonTable
  readonly mfa: boolean
  readonly refreshToken?: string
}

/** Days without use after which a refresh token is worth nothing. @see refresh-tokens */
const refreshIdleDays = 90
const dayMs = 86_400_000

/** The application that asks, proven by its key. */
export async function authenticatedApplication(
  { db, now }: PublicContext,
  account: AccountTable,
  request: TokenRequest,
  missing: ErrorName,
): Promise<ApplicationTable> {
  const clientId = request.client_id?.trim().toLowerCase() ?? refuse('parameterMissing', 'client_id')
  const application = await db.one(findApplication, { client_id: clientId })
  if (!application || application.partner_id !== account.partner_id)
    return refuse('applicationUnknown', clientId, account.tenant_id)
  if (application.enabled === 0) refuse('applicationDisabled', clientId, application.name)
  const secret = request.client_secret ?? refuse(missing)
  const keys = await db.all(listKeys, { client_id: clientId })
  for (const key of keys) {
    if (!(await matchesSecret(secret, key.secret_hash))) continue
    if (key.ends_at <= now()) refuse('clientSecretExpired', clientId)
    if (key.starts_at <= now()) return application
  }
  return refuse('clientSecretInvalid', clientId)
}

/** The user for whom a refresh token was issued to this application; the token is renewed and stays good itself. */
export async function redeemRefreshToken(
  { db, server, now }: PublicContext,
  application: ApplicationTable,
  token: string,
): Promise<{ readonly user: PersonTable; readonly mfa: boolean; readonly refreshToken: string }> {
  const token_hash = tokenHash(token)
  const kept = await db.one(findRefreshToken, { token_hash })
  if (!kept || kept.client_id !== application.client_id) return refuse('refreshTokenUnreadable')
  if (plusMilliseconds(kept.used_at, refreshIdleDays * dayMs) <= now()) refuse('refreshTokenIdle', kept.issued_at)
  const user = await db.one(findPerson, { partner_id: kept.partner_id, user_id: kept.user_id })
  if (!user) return refuse('refreshTokenUnreadable')
  const refreshToken = newSecret()
  const at = now()
  await server.store.write(async (transaction) => {
    await transaction.run(touchRefreshToken, { token_hash, used_at: at })
    await transaction.run(insertRefreshToken, {
      ...kept,
      token_hash: tokenHash(refreshToken),
      issued_at: at,
      used_at: at,
    })
  })
  return { user, mfa: kept.mfa === 1, refreshToken }
}
