import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { portalOfferStatus } from '../offers/schemas.ts'

/** Addresses to be told of what comes of it, with commas between them; not heeded for offers that were migrated. */
export const publishRequest = Type.Object({
  metadata: Type.Optional(Type.Object({ 'notification-emails': Type.Optional(text) })),
})

/** What there is to say of a step, as HTML. */
export const publishingMessage = Type.Object({
  messageHtml: text,
  level: oneOf(['information', 'warning', 'error']),
  timestamp: text,
})

/** How far a step is. */
export const publishingStepStatus = oneOf([
  'notStarted',
  'inProgress',
  'waitingForPublisherReview',
  'waitingForApproval',
  'blocked',
  'rejected',
  'complete',
  'canceled',
])

/** A step of publishing; `progressPercentage` from 0 to 100. */
export const publishingStep = Type.Object({
  estimatedTimeFrame: Type.Optional(text),
  id: text,
  stepName: text,
  description: text,
  status: publishingStepStatus,
  messages: Type.Array(publishingMessage),
  progressPercentage: Type.Integer({ minimum: 0, maximum: 100 }),
})

/** How far an offer is, step by step. Links were never filled; addresses are told of offers that were not migrated. */
export const portalPublishingStatus = Type.Object({
  status: portalOfferStatus,
  messages: Type.Array(publishingMessage),
  steps: Type.Array(publishingStep),
  previewLinks: Type.Array(text),
  liveLinks: Type.Array(text),
  notificationEmails: Type.Optional(text),
})
