import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler } from '../handler.ts'
import { issueAccessToken, tokenLifetimeSeconds } from './access-token.ts'
import { granted } from './granted.ts'
import { idTokenV1 } from './id-token.ts'

/** `POST /{tenant}/oauth2/token`: the target is `resource`, and every number travels as text. */
export const tokenV1: Handler<(typeof identityOperations)['identity.token.v1']> = async (context, { tenant, body }) => {
  const grant = await granted({ context, version: 1, segment: tenant, request: body })
  const issued = await issueAccessToken(context, grant)
  const lifetime = String(tokenLifetimeSeconds - 1)
  const idToken = idTokenV1(context, grant, issued)
  return {
    token_type: 'Bearer',
    ...(grant.user ? { scope: 'user_impersonation' } : {}),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    expires_on: String(issued.expiresOn),
    not_before: String(issued.notBefore),
    resource: grant.audience,
    access_token: issued.token,
    ...(grant.refreshToken === undefined ? {} : { refresh_token: grant.refreshToken }),
    ...(idToken === undefined ? {} : { id_token: idToken }),
  }
}
