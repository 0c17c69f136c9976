import { createHash, timingSafeEqual } from 'node:crypto'
import { findPerson } from '../../identity/account-store.ts'
import { findAuthorizationCode, redeemAuthorizationCode } from '../../identity/authorization-codes.ts'
import { tokenHash } from '../../identity/secrets.ts'
import { refuse } from '../../partner-center-error.ts'
import type { AuthorizationCodeTable, PersonTable } from '../../store/identity-tables.ts'
import { checkConsent } from '../check-consent.ts'
import { authenticatedClient } from '../client-authentication.ts'
import { directoryAt, directoryOfPerson } from '../directory.ts'
import { issueRefreshToken } from '../issue-refresh-token.ts'
import { endRefreshTokensOfCode } from '../refresh-tokens.ts'
import { targetOf } from '../target.ts'
import type { Grant, TokenExchange } from '../token-exchange.ts'

/**
 * `authorization_code`: what a person's sign-in gave the application, once. The code may have been got on `common` and
 * be redeemed on the partner's tenant, without its redirect address: the secure application model does both.
 */
export async function authorizationCode(exchange: TokenExchange): Promise<Grant> {
  const { context, request, segment } = exchange
  const { db, server } = context
  const code = request.code ?? refuse('parameterMissing', 'code')
  const client = await authenticatedClient(exchange, directoryAt(context, segment), 'clientSecretMissing')
  const { client_id } = client.application
  const code_hash = tokenHash(code)
  const kept = await db.one(findAuthorizationCode, { code_hash })
  if (!kept || kept.client_id !== client_id) return refuse('codeUnreadable')
  checkRequest(exchange, kept)
  const user = await personOf(exchange, kept)
  const directory = directoryOfPerson(context, segment, user)
  const target = targetOf(exchange, directory, kept)
  // v1 may name another resource with the code than the person was asked about.
  await checkConsent(context, directory, { application: client.application, user, resource: target.resource })
  const now = context.now()
  const refreshToken = await server.store.write(async (transaction) => {
    if ((await transaction.run(redeemAuthorizationCode, { code_hash, redeemed_at: now })) === 0) return undefined
    const { partner_id, user_id, mfa, scope } = kept
    return issueRefreshToken(transaction, { partner_id, client_id, user_id, mfa, scope, code_hash }, now)
  })
  if (refreshToken === undefined) {
    // Somebody else has the code as well: what came of it is worth nothing from now on.
    await server.store.write((transaction) => transaction.run(endRefreshTokensOfCode, { code_hash }))
    return refuse('codeRedeemed')
  }
  const nonce = kept.nonce === null ? {} : { nonce: kept.nonce }
  return { directory, ...client, ...target, user, mfa: kept.mfa === 1, refreshToken, ...nonce }
}

/** What a redemption must show beside the code. */
function checkRequest({ context, request }: TokenExchange, kept: AuthorizationCodeTable): void {
  if (kept.ends_at <= context.now()) refuse('codeExpired')
  if (request.redirect_uri !== undefined && request.redirect_uri !== kept.redirect_uri) refuse('redirectUriMismatch')
  if (kept.code_challenge === null) return
  const verifier = request.code_verifier ?? refuse('parameterMissing', 'code_verifier')
  const shown = kept.code_challenge_method === 'S256' ? sha256(verifier) : verifier
  if (!isSame(shown, kept.code_challenge)) refuse('codeVerifierWrong')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}

async function personOf(
  { context }: TokenExchange,
  { partner_id, user_id }: AuthorizationCodeTable,
): Promise<PersonTable> {
  const user = await context.db.one(findPerson, { partner_id, user_id })
  if (!user) return refuse('codeUnreadable')
  if (user.enabled === 0) refuse('userDisabled')
  return user
}
