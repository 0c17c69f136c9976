import { type Static, Type } from 'typebox'
import { addressRequest } from '../schemas/address.ts'
import { email, instant, oneOf, optional, shortText, text } from '../schemas/primitives.ts'
import { enrollmentStates } from './enrollment-states.ts'
import { evidenceKinds, programmeKinds } from './programme-kinds.ts'

/** A person by name: who signs an agreement, or whom to write to. */
export const namedPerson = Type.Object({
  firstName: shortText,
  lastName: shortText,
  email,
  phoneNumber: optional(Type.String({ maxLength: 50 })),
})
/** A person by name. */
export type NamedPerson = Static<typeof namedPerson>

/** Number of a partner in the Microsoft Partner Network, as accounts keep it. */
export const mpnText = Type.String({ pattern: '^[0-9]{1,20}$', description: 'number in the Microsoft Partner Network' })

/** The organisation that enrols. */
export const organization = Type.Object({
  legalName: shortText,
  mpnId: mpnText,
  address: addressRequest,
  contact: namedPerson,
})
/** The organisation that enrols. */
export type Organization = Static<typeof organization>

/** What proves that a partner works with the customers of a programme. */
export const evidence = Type.Object({
  kind: oneOf(evidenceKinds),
  reference: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'number of the contract, or where the letter is kept',
  }),
  issuer: optional(Type.String({ minLength: 1, maxLength: 200, description: 'the government entity' })),
})

/** Evidence of an enrolment. */
export const evidenceList = Type.Array(evidence, { maxItems: 50 })
/** Evidence of an enrolment. */
export type EvidenceList = Static<typeof evidenceList>

/** Ids of declarations, as the programme has them. */
export const declarationIds = Type.Array(Type.String({ maxLength: 60 }), {
  maxItems: 20,
  description: 'ids of the programme’s declarations, as cjisDuties',
})

const historyEntry = Type.Object({
  at: instant,
  move: text,
  from: text,
  to: text,
  by: text,
  reason: Type.Optional(text),
})

/** What is being done with an enrolment, once. */
export type HistoryEntry = Static<typeof historyEntry>

/** An enrolment of an organisation in a cloud's programme. */
export const enrollment = Type.Object({
  id: text,
  accountId: text,
  applicantId: text,
  cloud: text,
  programme: text,
  kind: oneOf(programmeKinds),
  state: oneOf(enrollmentStates),
  tenantId: text,
  domain: text,
  organization,
  evidence: evidenceList,
  declarations: Type.Array(Type.Object({ id: text, says: text, source: text })),
  nominatedBy: Type.Optional(text),
  history: Type.Array(historyEntry),
  createdAt: instant,
  updatedAt: instant,
})
/** An enrolment, as the API answers it. */
export type Enrollment = Static<typeof enrollment>

/** Why a decision was made; kept in the enrolment's history. */
export const reason = Type.String({ minLength: 3, maxLength: 1000 })

/** The administrator of a new account; the password is told once. */
export const newAdministrator = Type.Object({
  userPrincipalName: text,
  oneTimePassword: Type.String({ description: 'told once; to be changed at the first sign-in' }),
})
