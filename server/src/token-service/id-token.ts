import type { PublicContext } from '../handler.ts'
import { issuerOf } from '../identity/issuer.ts'
import type { IssuedToken } from './access-token.ts'
import type { Grant } from './token-exchange.ts'
import { subjectOf, userClaims } from './user-claims.ts'

/** The v1 ID token of a user grant: unsigned, as the documents show it; it comes over the client's own connection. */
export function idTokenV1(context: PublicContext, grant: Grant, issued: IssuedToken): string | undefined {
  const { application, directory, user, mfa } = grant
  if (!user) return undefined
  const claims = {
    ...registered(context, grant, issued, 1),
    tid: directory.tenantId,
    ...userClaims(user, { clientId: application.client_id, mfa }),
    ver: '1.0',
  }
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.`
}

/** The v2 ID token of a user grant, signed. */
export async function idTokenV2(
  context: PublicContext,
  grant: Grant,
  issued: IssuedToken,
): Promise<string | undefined> {
  const { application, directory, user } = grant
  if (!user) return undefined
  return context.server.tokens.sign({
    ...registered(context, grant, issued, 2),
    name: `${user.given_name} ${user.family_name}`,
    oid: user.user_id,
    preferred_username: user.user_principal_name,
    sub: subjectOf(user, application.client_id),
    tid: directory.tenantId,
    ver: '2.0',
    ...(grant.scopes.includes('email') ? { email: user.email } : {}),
  })
}

function registered(context: PublicContext, grant: Grant, issued: IssuedToken, version: 1 | 2) {
  return {
    aud: grant.application.client_id,
    iss: issuerOf(context, grant.directory, version),
    iat: issued.notBefore,
    nbf: issued.notBefore,
    exp: issued.expiresOn,
    ...(grant.nonce === undefined ? {} : { nonce: grant.nonce }),
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
