import { type Static, Type } from 'typebox'
import { instant, optional, text } from '../schemas/primitives.ts'
import { namedPerson } from './enrollment.ts'
import { agreementTerms } from './programme-document.ts'

/** Who accepted an agreement, when, and who put it on record. */
export const acceptance = Type.Object({
  id: text,
  agreementId: text,
  version: text,
  acceptedBy: namedPerson,
  /** When it was accepted, which may be before it was recorded. */
  acceptedAt: instant,
  recordedAt: instant,
  recordedBy: text,
})
/** Who accepted an agreement, when, and who put it on record. */
export type Acceptance = Static<typeof acceptance>

/** An agreement that is asked for, with its acceptance where there is one; older versions do not count. */
export const agreementStatus = Type.Object({
  ...agreementTerms.properties,
  accepted: Type.Boolean(),
  acceptance: Type.Optional(acceptance),
})
/** An agreement that is asked for, with its acceptance where there is one. */
export type AgreementStatus = Static<typeof agreementStatus>

/** An acceptance as a request tells it. */
export const acceptanceRequest = {
  version: optional(Type.String({ maxLength: 60, description: 'the version that was read; default the current one' })),
  acceptedBy: namedPerson,
  acceptedAt: optional(Type.String({ maxLength: 40, description: 'ISO 8601 instant; default now, never later' })),
}
