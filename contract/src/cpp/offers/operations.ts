import { Type } from 'typebox'
import { defineOperation } from '../../operation.ts'
import { optional, text } from '../../schemas/primitives.ts'
import { apiVersion, offerParams, portalApi, portalOfferPath, publisherParams } from '../portal-api.ts'
import { portalOffer, portalOfferRequest, portalOfferSummary, portalOfferType } from './schemas.ts'

/** Lists a publisher's offers: all of them, as a bare array. */
export const listPortalOffers = defineOperation({
  id: 'cpp.offers.list',
  title: "List a publisher's offers",
  method: 'GET',
  path: '/api/publishers/{publisherId}/offers',
  params: publisherParams,
  query: { ...apiVersion, $filter: optional(text) },
  replies: { 200: Type.Array(portalOfferSummary) },
  list: 'whole',
  errors: ['apiVersionInvalid', 'publisherForbidden'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-offers',
  notes: '$filter is in no article; clients send offerTypeId eq ….',
})

/** Reads the draft of an offer. The answer has its ETag as a header. */
export const getPortalOffer = defineOperation({
  id: 'cpp.offers.get',
  title: 'Get an offer of a publisher',
  method: 'GET',
  path: portalOfferPath,
  params: offerParams,
  query: apiVersion,
  replies: { 200: portalOffer },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-specific-offer',
  notes: 'Secrets are never told; files come back as addresses of the server with leave to read them.',
})

/** Reads a version of an offer. */
export const getPortalOfferVersion = defineOperation({
  id: 'cpp.offers.getVersion',
  title: 'Get a version of an offer',
  method: 'GET',
  path: `${portalOfferPath}/versions/{version}`,
  params: { ...offerParams, version: Type.String({ pattern: '^[0-9]{1,15}$' }) },
  query: apiVersion,
  replies: { 200: portalOffer },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound', 'portalOfferVersionNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-specific-offer',
})

/** Reads what is in a slot: the draft, the preview or what is live. */
export const getPortalOfferSlot = defineOperation({
  id: 'cpp.offers.getSlot',
  title: 'Get an offer as it is in a slot',
  method: 'GET',
  path: `${portalOfferPath}/slot/{slotId}`,
  params: { ...offerParams, slotId: text },
  query: apiVersion,
  replies: { 200: portalOffer },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound', 'portalSlotUnknown', 'portalSlotEmpty'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-specific-offer',
  notes: 'Draft, Preview or Production, in any letter case.',
})

/** Makes an offer, or replaces its whole draft. */
export const putPortalOffer = defineOperation({
  id: 'cpp.offers.put',
  title: 'Create an offer or replace its draft',
  method: 'PUT',
  path: portalOfferPath,
  params: offerParams,
  query: apiVersion,
  body: portalOfferRequest,
  replies: { 200: portalOffer, 201: portalOffer },
  errors: [
    'apiVersionInvalid',
    'publisherForbidden',
    'offerTypeMissing',
    'offerTypeUnknown',
    'offerTypeFixed',
    'portalDraftInvalid',
    'etagMissing',
    'etagStale',
  ],
  ...portalApi,
  ifMatch: 'heeded',
  audit: { resourceType: 'offer', operationType: 'put_offer' },
  source: 'cloud-partner-portal-api-creating-offer',
  notes:
    'The article on concurrency demands If-Match, * being last one wins; clients send none. Without it a change counts as last one wins, and is refused where the server is strict. Inferred: the draft may be replaced while it is being published, which goes on with what it was.',
})

/** Lists the kinds of offers. */
export const listPortalOfferTypes = defineOperation({
  id: 'cpp.offerTypes.list',
  title: 'List the types of offers',
  method: 'GET',
  path: '/api/offerTypes',
  query: apiVersion,
  replies: { 200: Type.Array(portalOfferType) },
  list: 'whole',
  errors: ['apiVersionInvalid'],
  ...portalApi,
  source: 'cloud-partner-portal-api-overview',
  notes: 'The sample call of the articles on versions and on authorization; its answer is nowhere described.',
})
