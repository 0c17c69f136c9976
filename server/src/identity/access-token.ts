import { createHash, randomBytes } from 'node:crypto'
import type { PublicContext } from '../handler.ts'
import type { Grant } from './grants.ts'

/** Seconds for which an access token is good. */
export const tokenLifetimeSeconds = 3_600

/** `iat` and `nbf` lie this far back, against clocks that differ. */
const backdatedSeconds = 300

/** An access token and the seconds of the epoch between which it is good. */
export interface IssuedToken {
  readonly token: string
  readonly notBefore: number
  readonly expiresOn: number
}

/**
 * Signs the access token of a grant. Partner Center's resources take tokens of version 1.0, whichever endpoint issued
 * them: the version follows the resource. @see access-tokens
 */
export async function issueAccessToken({ server, now }: PublicContext, grant: Grant): Promise<IssuedToken> {
  const issuedAt = Math.floor(Date.parse(now()) / 1000)
  const notBefore = issuedAt - backdatedSeconds
  const expiresOn = issuedAt + tokenLifetimeSeconds
  const { account, application, audience, user } = grant
  const issuer = server.cloudOf(account).issuerV1.value.replace('{tenantId}', account.tenant_id)
  const token = await server.tokens.sign({
    aud: audience,
    iss: issuer,
    iat: notBefore,
    nbf: notBefore,
    exp: expiresOn,
    aio: randomBytes(24).toString('base64'),
    appid: application.client_id,
    appidacr: '1',
    idp: issuer,
    tid: account.tenant_id,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    ...(user ? userClaims(grant) : { oid: application.object_id, sub: application.object_id }),
  })
  return { token, notBefore, expiresOn }
}

function userClaims({ user, application, mfa }: Grant): object {
  if (!user) return {}
  return {
    acr: '1',
    amr: mfa ? ['pwd', 'mfa'] : ['pwd'],
    family_name: user.family_name,
    given_name: user.given_name,
    name: `${user.given_name} ${user.family_name}`,
    oid: user.user_id,
    scp: 'user_impersonation',
    // Pairwise: another application sees another subject.
    sub: createHash('sha256').update(`${user.user_id} ${application.client_id}`).digest('base64url'),
    unique_name: user.user_principal_name,
    upn: user.user_principal_name,
  }
}

/** The v1 ID token of a user grant: unsigned, as the documents show it. */
export function idToken(grant: Grant, { notBefore, expiresOn }: IssuedToken, issuer: string): string {
  const { application, account } = grant
  const claims = {
    aud: application.client_id,
    iss: issuer,
    iat: notBefore,
    nbf: notBefore,
    exp: expiresOn,
    tid: account.tenant_id,
    ...userClaims(grant),
    scp: undefined,
    ver: '1.0',
  }
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.`
}
