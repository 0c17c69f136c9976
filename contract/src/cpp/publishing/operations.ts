import { defineOperation } from '../../operation.ts'
import { optional } from '../../schemas/primitives.ts'
import { apiVersion, offerParams, portalApi, portalOfferPath } from '../portal-api.ts'
import { portalPublishingStatus, publishRequest } from './schemas.ts'

/** Reads how far the publishing of an offer is, step by step. */
export const getPortalOfferStatus = defineOperation({
  id: 'cpp.offers.status',
  title: 'Get the status of an offer',
  method: 'GET',
  path: `${portalOfferPath}/status`,
  params: offerParams,
  query: apiVersion,
  replies: { 200: portalPublishingStatus },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-offer-status',
})

/** Begins to publish an offer: from the draft into the preview, where it waits for the publisher to sign off. */
export const publishPortalOffer = defineOperation({
  id: 'cpp.offers.publish',
  title: 'Publish an offer',
  method: 'POST',
  path: `${portalOfferPath}/publish`,
  params: offerParams,
  query: apiVersion,
  body: optional(publishRequest),
  replies: { 202: null },
  errors: [
    'apiVersionInvalid',
    'publisherForbidden',
    'portalOfferNotFound',
    'portalOfferUnpublishable',
    'publishingRunning',
    'etagMissing',
    'etagStale',
  ],
  ...portalApi,
  ifMatch: 'heeded',
  audit: { resourceType: 'offer', operationType: 'publish_offer' },
  source: 'cloud-partner-portal-api-publish-offer',
  notes: 'The header Location names the operation, relative to the host.',
})

/** Signs an offer off: what is in the preview goes live. */
export const goLivePortalOffer = defineOperation({
  id: 'cpp.offers.goLive',
  title: 'Put an offer on sale',
  method: 'POST',
  path: `${portalOfferPath}/golive`,
  params: offerParams,
  query: apiVersion,
  replies: { 202: null },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound', 'offerNotInPreview', 'publishingRunning'],
  ...portalApi,
  audit: { resourceType: 'offer', operationType: 'go_live_offer' },
  source: 'cloud-partner-portal-api-go-live',
  notes: 'The header Location names the operation, relative to the host. Mail goes to the addresses given to publish.',
})

/** Cancels whatever runs on an offer. */
export const cancelPortalOffer = defineOperation({
  id: 'cpp.offers.cancel',
  title: 'Cancel what runs on an offer',
  method: 'POST',
  path: `${portalOfferPath}/cancel`,
  params: offerParams,
  query: apiVersion,
  body: optional(publishRequest),
  replies: { 200: null, 202: null },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound', 'publishingNotCancellable'],
  ...portalApi,
  audit: { resourceType: 'offer', operationType: 'cancel_offer' },
  source: 'cloud-partner-portal-api-cancel-operations',
  notes: 'The prose puts the location of the cancellation into the body, the table and the sample into a header.',
})
