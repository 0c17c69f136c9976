import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { portalOfferStatus } from '../offers/schemas.ts'
import { publishingMessage, publishingStep } from '../publishing/schemas.ts'

/** A whole number beyond 2^53: goes out as its digits, which a JavaScript number would lose. */
export const wideInteger = Type.Unsafe<bigint>({
  type: 'integer',
  description: 'Beyond 2^53: a 64-bit integer, to be read as such',
})

/** A long-running operation on an offer, as lists have it. `slot` is `staging` wherever an article shows one. */
export const portalOperationSummary = Type.Object({
  id: text,
  offerId: text,
  offerVersion: Type.Integer(),
  offerTypeId: text,
  publisherId: text,
  submissionType: oneOf(['publish', 'goLive']),
  submissionState: portalOfferStatus,
  publishingVersion: Type.Integer(),
  slot: text,
  version: wideInteger,
  definition: Type.Object({ metadata: Type.Object({ emails: Type.Optional(text) }) }),
  changedTime: text,
})

/** A long-running operation with its steps. Of `cancellationRequestState` the articles give `canCancel` alone. */
export const portalOperation = Type.Object({
  status: portalOfferStatus,
  messages: Type.Array(publishingMessage),
  publishingVersion: Type.Integer(),
  offerVersion: Type.Integer(),
  cancellationRequestState: Type.Optional(text),
  steps: Type.Array(publishingStep),
  previewLinks: Type.Array(text),
  liveLinks: Type.Array(text),
})
