import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler } from '../handler.ts'
import { refuseTokenMissing } from '../identity/token-missing.ts'
import { refuse } from '../partner-center-error.ts'

/**
 * `POST /generatetoken`: a token of the directory for one of Partner Center, as older clients exchange it. What it may do
 * and when it ends stay as they are. @see partner-center-authentication
 */
export const partnerToken: Handler<(typeof identityOperations)['identity.partnerToken.exchange']> = async (
  context,
  { body },
) => {
  const grantType = body.grant_type ?? refuse('parameterMissing', 'grant_type')
  if (grantType !== 'jwt_token') refuse('grantUnsupported', grantType)
  const { server } = context
  const [, sent = refuseTokenMissing(context.origin)] =
    /^bearer +(\S+)$/i.exec(context.header('authorization')?.trim() ?? '') ?? []
  const { partnerId } = await server.tokens.verify(sent, 'csp')
  const cloud = server.cloudOf(server.accounts.get(partnerId))
  const claims = await server.tokens.claimsOf(sent)
  const token = await server.tokens.sign({ ...claims, aud: cloud.api.value })
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: Math.max(0, (claims.exp ?? 0) - Math.floor(Date.parse(server.clock.now()) / 1000)),
  }
}
