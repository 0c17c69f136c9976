import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { instanceParams, productParams, productPath, submissionApi } from '../submission-api.ts'
import { azureListing, azureListingPage, azureListingRequest } from './schemas.ts'

/** Reads a listing. */
export const getListing = defineOperation({
  id: 'ingestion.listings.get',
  title: 'Get a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}`,
  params: { ...productParams, listingID: identifier },
  replies: { 200: azureListing },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces a listing: what is left out disappears, but for the language. */
export const updateListing = defineOperation({
  id: 'ingestion.listings.update',
  title: 'Replace a listing',
  method: 'PUT',
  path: `${productPath}/listings/{listingID}`,
  params: { ...productParams, listingID: identifier },
  body: azureListingRequest,
  replies: { 200: azureListing },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'listing', operationType: 'update_listing' },
})

/** Deletes a listing. */
export const deleteListing = defineOperation({
  id: 'ingestion.listings.delete',
  title: 'Delete a listing',
  method: 'DELETE',
  path: `${productPath}/listings/{listingID}`,
  params: { ...productParams, listingID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'listing', operationType: 'delete_listing' },
})

/** Lists the listings of a set of drafts: one as a rule. */
export const listListingsOfInstance = defineOperation({
  id: 'ingestion.listings.listByInstance',
  title: 'List the listings of a set of drafts',
  method: 'GET',
  path: `${productPath}/listings/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: azureListingPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Makes a listing in another language. */
export const createListing = defineOperation({
  id: 'ingestion.listings.createWithInstance',
  title: 'Create a listing in a set of drafts',
  method: 'POST',
  path: `${productPath}/listings/createWithInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  body: azureListingRequest,
  replies: { 201: azureListing },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'listing', operationType: 'create_listing' },
})
