import { plusMilliseconds } from '../../clock/clock.ts'
import { findPerson, findRefreshToken, touchRefreshToken } from '../../identity/account-store.ts'
import { tokenHash } from '../../identity/secrets.ts'
import { refuse } from '../../partner-center-error.ts'
import type { PersonTable, RefreshTokenTable } from '../../store/identity-tables.ts'
import { checkConsent } from '../check-consent.ts'
import { authenticatedClient } from '../client-authentication.ts'
import { directoryAt, directoryOfPerson } from '../directory.ts'
import { issueRefreshToken } from '../issue-refresh-token.ts'
import { refreshIdleDays } from '../refresh-tokens.ts'
import { targetOf } from '../target.ts'
import type { Grant, TokenExchange } from '../token-exchange.ts'

const dayMs = 86_400_000

/**
 * `refresh_token`: for the person it was issued for, to the same application; for any resource they consented to. It is
 * renewed, and stays good itself.
 */
export async function refreshToken(exchange: TokenExchange): Promise<Grant> {
  const { context, request, segment } = exchange
  const token = request.refresh_token ?? refuse('parameterMissing', 'refresh_token')
  const client = await authenticatedClient(exchange, directoryAt(context, segment), 'clientSecretMissing')
  const { application } = client
  const kept = await context.db.one(findRefreshToken, { token_hash: tokenHash(token) })
  if (!kept || kept.client_id !== application.client_id) return refuse('refreshTokenUnreadable')
  const user = await personOf(exchange, kept)
  const directory = directoryOfPerson(context, segment, user)
  const target = targetOf(exchange, directory, { resource: null, scope: kept.scope })
  await checkConsent(context, directory, { application, user, resource: target.resource })
  const renewed = await renew(exchange, kept)
  return { directory, ...client, ...target, user, mfa: kept.mfa === 1, refreshToken: renewed }
}

async function personOf({ context }: TokenExchange, kept: RefreshTokenTable): Promise<PersonTable> {
  const { partner_id, user_id, used_at, issued_at } = kept
  if (plusMilliseconds(used_at, refreshIdleDays * dayMs) <= context.now()) refuse('refreshTokenIdle', issued_at)
  const user = await context.db.one(findPerson, { partner_id, user_id })
  if (!user) return refuse('refreshTokenUnreadable')
  if (user.enabled === 0) refuse('userDisabled')
  if (user.password_set_at !== null && issued_at < user.password_set_at) refuse('refreshTokenRevoked')
  return user
}

function renew({ context, request }: TokenExchange, kept: RefreshTokenTable): Promise<string> {
  const now = context.now()
  return context.server.store.write(async (transaction) => {
    await transaction.run(touchRefreshToken, { token_hash: kept.token_hash, used_at: now })
    const { token_hash: _, issued_at: __, used_at: ___, ...fields } = kept
    return issueRefreshToken(transaction, { ...fields, scope: request.scope ?? kept.scope }, now)
  })
}
