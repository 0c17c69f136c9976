import { plusMilliseconds } from '../../clock/clock.ts'
import { findPerson } from '../../identity/account-store.ts'
import { findDeviceCode, notePoll, redeemDeviceCode } from '../../identity/device-codes.ts'
import { tokenHash } from '../../identity/secrets.ts'
import { refuse } from '../../partner-center-error.ts'
import type { DeviceCodeTable } from '../../store/identity-tables.ts'
import { checkConsent } from '../check-consent.ts'
import { authenticatedClient } from '../client-authentication.ts'
import { directoryAt, directoryOfPerson } from '../directory.ts'
import { issueRefreshToken } from '../issue-refresh-token.ts'
import { targetOf } from '../target.ts'
import type { Grant, TokenExchange } from '../token-exchange.ts'

/** Seconds that a client waits longer after each poll that came too soon. @see RFC 8628 3.5 */
const slowDownSeconds = 5

/** `device_code`: what a person approved at another device. v1 calls it `code`. */
export async function deviceCode(exchange: TokenExchange): Promise<Grant> {
  const { context, request, segment } = exchange
  const code = request.device_code ?? request.code ?? refuse('parameterMissing', 'device_code')
  const client = await authenticatedClient(exchange, directoryAt(context, segment), 'clientSecretMissing')
  const { client_id } = client.application
  const kept = await context.db.one(findDeviceCode, { code_hash: tokenHash(code) })
  if (!kept || kept.client_id !== client_id || kept.state === 'redeemed') return refuse('deviceCodeUnknown')
  const decided = await decision(exchange, kept)
  const user = await context.db.one(findPerson, decided)
  if (!user) return refuse('deviceCodeUnknown')
  if (user.enabled === 0) refuse('userDisabled')
  const directory = directoryOfPerson(context, segment, user)
  const target = targetOf(exchange, directory, kept)
  await checkConsent(context, directory, { application: client.application, user, resource: target.resource })
  const refreshToken = await context.server.store.write(async (transaction) => {
    if ((await transaction.run(redeemDeviceCode, kept)) === 0) return refuse('deviceCodeUnknown')
    const { mfa, scope } = kept
    return issueRefreshToken(transaction, { ...decided, client_id, mfa, scope, code_hash: null }, context.now())
  })
  return { directory, ...client, ...target, user, mfa: kept.mfa === 1, refreshToken }
}

/** Who approved it; everything else ends here. */
async function decision({ context }: TokenExchange, kept: DeviceCodeTable) {
  const now = context.now()
  if (kept.ends_at <= now) refuse('deviceCodeExpired')
  const { state, partner_id, user_id, polled_at, interval_seconds, code_hash } = kept
  if (state === 'declined') refuse('deviceCodeDeclined')
  if (state === 'approved' && partner_id !== null && user_id !== null) return { partner_id, user_id }
  const tooSoon = polled_at !== null && now < plusMilliseconds(polled_at, interval_seconds * 1000)
  const next = interval_seconds + (tooSoon ? slowDownSeconds : 0)
  await context.server.store.write((db) => db.run(notePoll, { code_hash, polled_at: now, interval_seconds: next }))
  return tooSoon ? refuse('deviceCodeSlowDown', String(next)) : refuse('deviceCodePending')
}
