import type { Agreement } from '@comptoir/contract/programmes/agreement'
import type { Acceptance } from '@comptoir/contract/programmes/agreement-document'
import type { NamedPerson } from '@comptoir/contract/programmes/enrollment'
import { readInstant } from '../clock/read-instant.ts'
import type { Principal } from '../identity/principal.ts'
import { refuse } from '../partner-center-error.ts'

interface AcceptanceSent {
  readonly version?: string
  readonly acceptedBy: NamedPerson
  readonly acceptedAt?: string
}

interface Recording {
  readonly principal: Principal
  now(): string
  newId(): string
}

/** An agreement that is asked for, by its id. @throws agreementNotFound */
export function agreementNamed(agreements: readonly Agreement[], id: string): Agreement {
  const wanted = id.toLowerCase()
  const known = agreements.map((each) => each.id).join(', ') || 'none'
  return agreements.find((each) => each.id.toLowerCase() === wanted) ?? refuse('agreementNotFound', id, known)
}

/** An acceptance of an agreement's present version. @throws agreementVersionStale, propertyInvalid for a time to come */
export function newAcceptance(
  { principal, now, newId }: Recording,
  agreement: Agreement,
  { version = agreement.version, acceptedBy, acceptedAt }: AcceptanceSent,
): Acceptance {
  if (version !== agreement.version) refuse('agreementVersionStale', agreement.id, agreement.version, version)
  const recordedAt = now()
  const at = acceptedAt === undefined ? recordedAt : readInstant(acceptedAt, 'acceptedAt')
  if (at > recordedAt) refuse('propertyInvalid', `acceptedAt ${acceptedAt} is to come`)
  return {
    id: newId(),
    agreementId: agreement.id,
    version,
    acceptedBy,
    acceptedAt: at,
    recordedAt,
    recordedBy: principal.userPrincipalName ?? principal.applicationName,
  }
}
