import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { instanceParams, productParams, productPath, submissionApi } from '../submission-api.ts'
import {
  cosellAsset,
  cosellAssetPage,
  cosellAssetRequest,
  cosellListing,
  cosellListingPage,
  cosellListingRequest,
} from './schemas.ts'

/** Reads what is told to those who sell together. */
export const getCosellListing = defineOperation({
  id: 'ingestion.cosellListing.get',
  title: 'Get the co-sell listing of a set of drafts',
  method: 'GET',
  path: `${productPath}/cosellListing/{instanceID}`,
  params: instanceParams,
  replies: { 200: cosellListing },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is told to those who sell together. */
export const updateCosellListing = defineOperation({
  id: 'ingestion.cosellListing.update',
  title: 'Replace the co-sell listing of a set of drafts',
  method: 'PUT',
  path: `${productPath}/cosellListing/{instanceID}`,
  params: instanceParams,
  body: cosellListingRequest,
  replies: { 200: cosellListing },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid', 'draftStale'],
  ...submissionApi,
  ifMatch: 'heeded',
  audit: { resourceType: 'cosell_listing', operationType: 'update_cosell_listing' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Lists what is told to those who sell together. */
export const listCosellListings = defineOperation({
  id: 'ingestion.cosellListing.listByInstance',
  title: 'List the co-sell listings of a set of drafts',
  method: 'GET',
  path: `${productPath}/cosellListing/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: cosellListingPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Lists the co-sell documents of a product. */
export const listCosellAssets = defineOperation({
  id: 'ingestion.cosellAssets.list',
  title: 'List the co-sell documents of a product',
  method: 'GET',
  path: `${productPath}/cosellAssets`,
  params: productParams,
  replies: { 200: cosellAssetPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Announces a co-sell document; the answer says where to put its file. */
export const createCosellAsset = defineOperation({
  id: 'ingestion.cosellAssets.create',
  title: 'Create a co-sell document',
  method: 'POST',
  path: `${productPath}/cosellAssets`,
  params: productParams,
  body: cosellAssetRequest,
  replies: { 200: cosellAsset },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'cosell_asset', operationType: 'create_cosell_asset' },
  tellsSecret: true,
})

/** Lists the co-sell documents of a set of drafts. */
export const listCosellAssetsOfInstance = defineOperation({
  id: 'ingestion.cosellAssets.listByInstance',
  title: 'List the co-sell documents of a set of drafts',
  method: 'GET',
  path: `${productPath}/cosellAssets/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: cosellAssetPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Reads a co-sell document. */
export const getCosellAsset = defineOperation({
  id: 'ingestion.cosellAssets.get',
  title: 'Get a co-sell document',
  method: 'GET',
  path: `${productPath}/cosellAssets/{cosellAssetID}`,
  params: { ...productParams, cosellAssetID: identifier },
  replies: { 200: cosellAsset },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is known of a co-sell document. */
export const updateCosellAsset = defineOperation({
  id: 'ingestion.cosellAssets.update',
  title: 'Replace a co-sell document',
  method: 'PUT',
  path: `${productPath}/cosellAssets/{cosellAssetID}`,
  params: { ...productParams, cosellAssetID: identifier },
  body: cosellAssetRequest,
  replies: { 200: cosellAsset },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'fileNotUploaded',
    'fileStateRefused',
  ],
  ...submissionApi,
  ifMatch: 'heeded',
  audit: { resourceType: 'cosell_asset', operationType: 'update_cosell_asset' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Deletes a co-sell document. */
export const deleteCosellAsset = defineOperation({
  id: 'ingestion.cosellAssets.delete',
  title: 'Delete a co-sell document',
  method: 'DELETE',
  path: `${productPath}/cosellAssets/{cosellAssetID}`,
  params: { ...productParams, cosellAssetID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
  audit: { resourceType: 'cosell_asset', operationType: 'delete_cosell_asset' },
})
