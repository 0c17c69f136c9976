import { createHash } from 'node:crypto'
import type { PublicContext } from '../handler.ts'
import type { KnownApplication } from '../identity/applications.ts'
import { issuerOf } from '../identity/issuer.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import { directoryOfPerson } from '../token-service/directory.ts'
import { subjectOf, userClaims } from '../token-service/user-claims.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { SignedIn } from './session.ts'

/** How long an ID token is good, in seconds. */
const lifeSeconds = 3_600

/** `iat` and `nbf` lie this far back, against clocks that differ. */
const backdatedSeconds = 300

interface About {
  readonly request: AuthorizationRequest
  readonly application: KnownApplication
  readonly signedIn: SignedIn
  /** The code that goes along: the token holds half of its hash. */
  readonly code: string | undefined
}

/** The ID token that comes through the browser: signed, since the browser is not trusted, and bound to nonce and code. */
export function frontChannelIdToken(
  context: PublicContext,
  { request, application, signedIn, code }: About,
): Promise<string> {
  const { server, now } = context
  const { person, session } = signedIn
  const { client_id: clientId } = application
  const directory = directoryOfPerson(context, request.tenant, person)
  const issuedAt = Math.floor(Date.parse(now()) / 1000) - backdatedSeconds
  return server.tokens.sign({
    aud: clientId,
    iss: issuerOf(context, directory, request.version === 'v1' ? 1 : 2),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + backdatedSeconds + lifeSeconds,
    auth_time: Math.floor(Date.parse(session.started_at) / 1000),
    ...(code === undefined ? {} : { c_hash: halfHash(code) }),
    nonce: request.nonce,
    tid: directory.tenantId,
    ...(request.version === 'v1'
      ? { ...userClaims(person, { clientId, mfa: session.mfa === 1 }), ver: '1.0' }
      : { ...namesOf(person), sub: subjectOf(person, clientId), ver: '2.0' }),
  })
}

/** What v2 says about a person. */
function namesOf(person: PersonTable) {
  return {
    name: `${person.given_name} ${person.family_name}`,
    oid: person.user_id,
    preferred_username: person.user_principal_name,
  }
}

/** The left half of a code's hash, as OpenID Connect binds a code to a token. */
function halfHash(code: string): string {
  return createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url')
}
