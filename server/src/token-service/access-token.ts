import { randomBytes } from 'node:crypto'
import type { PublicContext } from '../handler.ts'
import { issuerOf } from '../identity/issuer.ts'
import type { Grant } from './token-exchange.ts'
import { userClaims } from './user-claims.ts'

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

/** When a token that is issued now begins and ends, in seconds of the epoch. */
export function tokenLife(now: string): Omit<IssuedToken, 'token'> {
  const issuedAt = Math.floor(Date.parse(now) / 1000)
  return { notBefore: issuedAt - backdatedSeconds, expiresOn: issuedAt + tokenLifetimeSeconds }
}

/**
 * Signs the access token of a grant. Partner Center's resources take tokens of version 1.0, whichever endpoint issued
 * them: the version follows the resource. @see access-tokens
 */
export async function issueAccessToken(context: PublicContext, grant: Grant): Promise<IssuedToken> {
  const { notBefore, expiresOn } = tokenLife(context.now())
  const { application, proof, directory, user, mfa } = grant
  const issuer = issuerOf(context, directory, 1)
  const token = await context.server.tokens.sign({
    aud: grant.audience,
    iss: issuer,
    iat: notBefore,
    nbf: notBefore,
    exp: expiresOn,
    aio: randomBytes(24).toString('base64'),
    appid: application.client_id,
    appidacr: proof,
    idp: issuer,
    tid: directory.tenantId,
    rh: `0.${randomBytes(24).toString('base64url')}.`,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    ...(user
      ? {
          acr: '1',
          ipaddr: context.remoteAddress,
          scp: 'user_impersonation',
          tenant_region_scope: 'NA',
          ...userClaims(user, { clientId: application.client_id, mfa }),
        }
      : { oid: application.object_id, sub: application.object_id }),
  })
  return { token, notBefore, expiresOn }
}
