import { Type } from 'typebox'
import { defineOperation } from '../../operation.ts'
import { guid, identifier, optional, text } from '../../schemas/primitives.ts'
import { apiVersion, offerParams, portalApi, portalOfferPath, publisherParams } from '../portal-api.ts'
import { portalOperation, portalOperationSummary } from './schemas.ts'

/** Lists the long-running operations on an offer. */
export const listPortalOperations = defineOperation({
  id: 'cpp.operations.list',
  title: 'List the operations on an offer',
  method: 'GET',
  path: `${portalOfferPath}/submissions`,
  params: offerParams,
  query: { ...apiVersion, status: optional(text) },
  replies: { 200: Type.Array(portalOperationSummary) },
  list: 'whole',
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-operations',
  notes: 'The version is a 64-bit integer: it goes out with all its digits.',
})

/** Reads an operation on an offer. */
export const getPortalOperation = defineOperation({
  id: 'cpp.operations.get',
  title: 'Get an operation on an offer',
  method: 'GET',
  path: `${portalOfferPath}/operations/{operationId}`,
  params: { ...offerParams, operationId: guid },
  query: apiVersion,
  replies: { 200: portalOperation },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOfferNotFound', 'portalOperationNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-retrieve-operations',
  notes: 'The sample of the article stands in an array and has a brace too many: an object is the safe reading.',
})

/** Reads an operation at the address that offers have which were not migrated. */
export const getLegacyPortalOperation = defineOperation({
  id: 'cpp.operations.getLegacy',
  title: 'Get an operation on an offer that was not migrated',
  method: 'GET',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the dollar signs are the address's own.
  path: '/api/operations/{publisherId}${offerId}${publishingVersion}${slot}',
  params: {
    ...publisherParams,
    offerId: identifier,
    publishingVersion: Type.String({ pattern: '^[0-9]{1,15}$' }),
    slot: text,
  },
  query: apiVersion,
  replies: { 200: portalOperation },
  errors: ['apiVersionInvalid', 'publisherForbidden', 'portalOperationNotFound'],
  ...portalApi,
  source: 'cloud-partner-portal-api-overview',
  notes:
    'Inferred: the samples have 2 for the number; the publishing version fits them best. The slot is always preview.',
})
