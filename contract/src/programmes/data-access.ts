import { type Static, Type } from 'typebox'
import { instant, oneOf, text } from '../schemas/primitives.ts'

/** Where a request to read a customer's data stands. A grant that has ended stays `granted`, with its end behind it. */
export const dataAccessStates = ['requested', 'granted', 'refused', 'withdrawn'] as const
export type DataAccessState = (typeof dataAccessStates)[number]

/** What of a customer can be read under a grant. */
export const dataScopes = ['profile', 'orders', 'subscriptions'] as const
export type DataScope = (typeof dataScopes)[number]

/** One decision on a request. */
const decision = Type.Object({ at: instant, move: text, by: text, reason: Type.Optional(text) })

/** A request of the operator to read a customer's data. */
export const dataAccessRequest = Type.Object({
  id: text,
  accountId: text,
  customerId: text,
  requestedBy: text,
  reason: text,
  scopes: Type.Array(oneOf(dataScopes)),
  state: oneOf(dataAccessStates),
  /** Whether data can be read under it now. */
  open: Type.Boolean(),
  requestedAt: instant,
  endsAt: Type.Optional(instant),
  decisions: Type.Array(decision),
})
/** A request of the operator to read a customer's data. */
export type DataAccessRequest = Static<typeof dataAccessRequest>

/** One attempt of the operator to read a customer's data: when, who, what, and whether it was let through. */
export const dataAccessRead = Type.Object({
  id: text,
  at: instant,
  by: text,
  customerId: text,
  scope: oneOf(dataScopes),
  allowed: Type.Boolean(),
  requestId: Type.Optional(text),
})
/** One attempt of the operator to read a customer's data. */
export type DataAccessRead = Static<typeof dataAccessRead>
