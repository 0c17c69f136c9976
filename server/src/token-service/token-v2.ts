import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler } from '../handler.ts'
import { issueAccessToken, tokenLifetimeSeconds } from './access-token.ts'
import { granted } from './granted.ts'
import { idTokenV2 } from './id-token.ts'
import { resourceScopes } from './target.ts'
import type { Grant } from './token-exchange.ts'

/** `POST /{tenant}/oauth2/v2.0/token`: the target is in `scope`, and numbers are numbers. */
export const tokenV2: Handler<(typeof identityOperations)['identity.token.v2']> = async (context, { tenant, body }) => {
  const grant = await granted({ context, version: 2, segment: tenant, request: body })
  const issued = await issueAccessToken(context, grant)
  const { scopes, refreshToken } = grant
  const idToken = scopes.includes('openid') ? await idTokenV2(context, grant, issued) : undefined
  return {
    token_type: 'Bearer',
    ...(grant.user ? { scope: scopeText(scopes) } : {}),
    expires_in: tokenLifetimeSeconds - 1,
    ext_expires_in: tokenLifetimeSeconds - 1,
    access_token: issued.token,
    ...(refreshToken !== undefined && scopes.includes('offline_access') ? { refresh_token: refreshToken } : {}),
    ...(idToken === undefined ? {} : { id_token: idToken }),
    ...(body.client_info === '1' ? clientInfo(grant) : {}),
  }
}

function scopeText(scopes: readonly string[]): string {
  const named = resourceScopes(scopes)
  return (named.length > 0 ? named : scopes).join(' ')
}

/** Who signed in, for clients that keep accounts apart: base64url JSON, where they ask for it. */
function clientInfo({ user, directory }: Grant) {
  if (!user) return {}
  const info = JSON.stringify({ uid: user.user_id, utid: directory.tenantId })
  return { client_info: Buffer.from(info).toString('base64url') }
}
