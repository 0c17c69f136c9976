import { type Static, Type } from 'typebox'
import { resourceAttributes } from './link.ts'
import { instant, oneOf, text } from './primitives.ts'

/** A detail of a change; a value that was not given travels as null. */
const detail = Type.Object({ key: text, value: Type.Union([text, Type.Null()]) })

/** One change by a person or application of the partner. Source: auditing-resources. */
export const auditRecord = Type.Object({
  id: Type.Optional(text),
  partnerId: text,
  customerId: Type.Optional(text),
  customerName: Type.Optional(text),
  userPrincipalName: Type.Optional(text),
  applicationId: Type.Optional(text),
  /** The documented words and, where there is none, those that an operation's entry infers. */
  resourceType: text,
  /** JSON with capital first letters, as text. */
  resourceOldValue: Type.Optional(text),
  /** JSON with capital first letters, as text. */
  resourceNewValue: Type.Optional(text),
  operationType: text,
  operationDate: instant,
  operationStatus: oneOf(['succeeded', 'failed', 'progress', 'decline']),
  customizedData: Type.Optional(Type.Array(detail)),
  originalCorrelationId: Type.Optional(text),
  sessionId: Type.Optional(text),
  participants: Type.Optional(Type.Array(text)),
  attributes: resourceAttributes,
})
/** A record of the audit log, as the API answers it. */
export type AuditRecord = Static<typeof auditRecord>
