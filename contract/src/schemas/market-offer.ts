import { type Static, Type } from 'typebox'
import { instant, oneOf, text } from './primitives.ts'

/** Who offers something in the marketplace. */
export const publisher = Type.Object({ publisherId: text, name: text, createdAt: instant })
/** Who offers something in the marketplace. */
export type Publisher = Static<typeof publisher>

/** An offer of the marketplace, by the ids that each of its two APIs knows it by. */
export const marketOffer = Type.Object({
  productId: Type.String({ description: 'Its id in the Submission API' }),
  publisherId: text,
  offerId: Type.String({ description: 'Its id in the Cloud Partner Portal API' }),
  name: text,
  offerType: text,
  productKind: text,
  status: text,
  migrated: Type.Boolean({
    description: 'Whether it was moved to Partner Center: the Cloud Partner Portal API answers such offers differently',
  }),
  version: Type.Integer(),
  changedAt: instant,
})
/** An offer of the marketplace, by the ids that each of its two APIs knows it by. */
export type MarketOffer = Static<typeof marketOffer>

/** Where a publishing stands, in the order of its phases, and how it ends. */
export const publishingPhases = [
  'validation',
  'certification',
  'provisioning',
  'packaging',
  'signOff',
  'goingLive',
  'live',
  'failed',
  'cancelled',
] as const

/** An offer of the marketplace, and the publishing of it that began last. */
export const marketOfferDetail = Type.Object({
  ...marketOffer.properties,
  publishing: Type.Optional(
    Type.Object({
      submissionId: Type.String({ description: 'In the Submission API' }),
      operationId: Type.String({ description: 'In the Cloud Partner Portal API: the operation that publishes' }),
      goLiveOperationId: Type.Optional(Type.String({ description: 'The operation that goes live' })),
      phase: oneOf(publishingPhases),
      changedAt: instant,
    }),
  ),
})
/** An offer of the marketplace, and the publishing of it that began last. */
export type MarketOfferDetail = Static<typeof marketOfferDetail>

/** The steps of a publishing that a sandbox can let fail. */
export const scriptedSteps = ['validation', 'certification', 'provisioning', 'packaging', 'goingLive'] as const

/** What a sandbox lets a step of publishing come to. */
export const certificationOutcome = Type.Object({
  id: text,
  productId: Type.Optional(Type.String({ description: 'The offer that it is for; absent: any of the account' })),
  step: oneOf(scriptedSteps),
  outcome: oneOf(['fail', 'needChanges']),
  message: text,
  remaining: Type.Integer({ description: 'How often it comes up still; then the step goes well again' }),
})
/** What a sandbox lets a step of publishing come to. */
export type CertificationOutcome = Static<typeof certificationOutcome>
