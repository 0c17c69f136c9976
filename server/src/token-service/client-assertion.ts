import { createPublicKey } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify, type ProtectedHeaderParameters } from 'jose'
import { issuerOf } from '../identity/issuer.ts'
import { refuse } from '../partner-center-error.ts'
import type { ApplicationCertificateTable } from '../store/identity-tables.ts'
import { listCertificates } from './certificates.ts'
import { namedDirectory, namesNoTenant } from './directory.ts'
import type { TokenExchange } from './token-exchange.ts'

/** The only kind of assertion there is. */
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Seconds by which a client's clock may be off. */
const tolerance = 300

/**
 * Proves a client by what it signed with the key of a certificate: RS256 or PS256, for this token endpoint, and still
 * good. @throws clientAssertionInvalid
 */
export async function verifyAssertion(exchange: TokenExchange, clientId: string, assertion: string): Promise<void> {
  const { context, request } = exchange
  if (request.client_assertion_type !== assertionType) refuse('parameterMissing', 'client_assertion_type')
  const known = await context.db.all(listCertificates, { client_id: clientId })
  const certificate = certificateOf(headerOf(assertion), known)
  const now = context.now()
  if (certificate.ends_at <= now || certificate.starts_at > now)
    refuse('clientAssertionInvalid', '[Reason - The certificate that was used is not valid at this time.]')
  try {
    await jwtVerify(assertion, createPublicKey(certificate.public_key), {
      algorithms: ['RS256', 'PS256'],
      audience: [...audiencesOf(exchange)],
      issuer: clientId,
      subject: clientId,
      requiredClaims: ['exp'],
      clockTolerance: tolerance,
      currentDate: new Date(now),
    })
  } catch (cause) {
    refuse('clientAssertionInvalid', `[Reason - ${reasonOf(cause)}]`)
  }
}

function headerOf(assertion: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(assertion)
  } catch {
    return refuse('clientAssertionInvalid', '[Reason - The assertion is no JWT.]')
  }
}

function certificateOf(
  header: ProtectedHeaderParameters,
  known: readonly ApplicationCertificateTable[],
): ApplicationCertificateTable {
  const named = [header.x5t, header['x5t#S256'], header.kid].filter((each) => typeof each === 'string')
  const hexadecimal = (thumbprint: string): string => Buffer.from(thumbprint, 'base64url').toString('hex')
  const found = known.find(({ thumbprint, thumbprint_sha256, key_id }) =>
    named.some((name) =>
      [thumbprint, thumbprint_sha256, key_id, hexadecimal(thumbprint)].some(
        (each) => each === name || each === name.toLowerCase(),
      ),
    ),
  )
  return found ?? refuse('clientAssertionInvalid', '[Reason - The key was not found.]')
}

/** The token endpoint and the issuer, by whatever name the client has for the tenant and for this server. */
function audiencesOf({ context, segment }: TokenExchange): ReadonlySet<string> {
  const directory = namesNoTenant(segment) ? undefined : namedDirectory(context, segment)
  const names = [segment, directory?.tenantId, directory?.account.domain].filter((each) => each !== undefined)
  const origins = [context.origin, directory?.cloud.authority.value].filter((each) => each !== undefined)
  const endpoints = origins.flatMap((origin) =>
    names.flatMap((name) =>
      ['/oauth2/token', '/oauth2/v2.0/token', '/v2.0', ''].map((path) => `${origin}/${name}${path}`),
    ),
  )
  const issuers = directory ? [issuerOf(context, directory, 1), issuerOf(context, directory, 2)] : []
  return new Set([...endpoints, ...issuers, ...issuers.map((issuer) => issuer.replace(/\/$/, ''))])
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ERR_JWT_EXPIRED') return 'The assertion has expired.'
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' && cause instanceof Error) return `${cause.message}.`
  return 'The key was not found or does not match the signature.'
}
