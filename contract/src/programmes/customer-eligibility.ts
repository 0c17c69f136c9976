import { type Static, Type } from 'typebox'
import { instant, oneOf, optional, shortText, text } from '../schemas/primitives.ts'
import { namedPerson } from './enrollment.ts'
import { customerKinds } from './programme-kinds.ts'

/** What a partner declares of a customer. */
export const eligibilityDeclaration = Type.Object({
  kind: oneOf(customerKinds),
  declaredBy: namedPerson,
  /** Number of the contract with the entity, or the like. */
  evidence: optional(shortText),
  /** Whether Criminal Justice Information Systems data will be handled. */
  criminalJusticeData: optional(Type.Boolean()),
  /** Whether data under International Traffic in Arms Regulations would be handled: refused where the programme is not made for it. */
  armsTrafficData: optional(Type.Boolean()),
  /** What this customer asks of support besides. */
  supportDuties: optional(Type.Array(shortText, { maxItems: 20 })),
})
/** What a partner declares of a customer. */
export type EligibilityDeclaration = Static<typeof eligibilityDeclaration>

/** Whether a customer may buy in its cloud, and what it is. */
export const customerEligibility = Type.Object({
  customerId: text,
  /** Absent where nobody said and the cloud must know. */
  kind: Type.Optional(oneOf(customerKinds)),
  /** `declared` by the partner, or `assumed`. */
  basis: oneOf(['declared', 'assumed', 'unknown']),
  eligible: Type.Boolean(),
  rule: Type.Object({ says: text, source: text }),
  duties: Type.Array(Type.Object({ id: text, says: text, source: text })),
  declaration: Type.Optional(
    Type.Object({ ...eligibilityDeclaration.properties, declaredAt: instant, recordedBy: text }),
  ),
})
/** Whether a customer may buy in its cloud, and what it is. */
export type CustomerEligibility = Static<typeof customerEligibility>
