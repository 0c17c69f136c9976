import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { expand, productParams, productPath, submissionApi } from '../submission-api.ts'
import {
  listingAsset,
  listingAssetPage,
  listingAssetRequest,
  listingImage,
  listingImagePage,
  listingImageRequest,
  listingVideo,
  listingVideoPage,
  listingVideoRequest,
} from './schemas.ts'

/** Lists the images of a listing; where their files are, when `$expand` asks for it. */
export const listListingImages = defineOperation({
  id: 'ingestion.listings.images.list',
  title: 'List the images of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/images`,
  params: { ...productParams, listingID: identifier },
  query: expand,
  replies: { 200: listingImagePage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Announces an image; the answer says where to put its file. */
export const createListingImage = defineOperation({
  id: 'ingestion.listings.images.create',
  title: 'Create an image of a listing',
  method: 'POST',
  path: `${productPath}/listings/{listingID}/images`,
  params: { ...productParams, listingID: identifier },
  body: listingImageRequest,
  replies: { 201: listingImage },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'listing_image', operationType: 'create_listing_image' },
  tellsSecret: true,
})

/** Reads an image of a listing. */
export const getListingImage = defineOperation({
  id: 'ingestion.listings.images.get',
  title: 'Get an image of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/images/{imageID}`,
  params: { ...productParams, listingID: identifier, imageID: identifier },
  query: expand,
  replies: { 200: listingImage },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is known of an image: `Uploaded` says that its file is there. */
export const updateListingImage = defineOperation({
  id: 'ingestion.listings.images.update',
  title: 'Replace an image of a listing',
  method: 'PUT',
  path: `${productPath}/listings/{listingID}/images/{imageID}`,
  params: { ...productParams, listingID: identifier, imageID: identifier },
  body: listingImageRequest,
  replies: { 200: listingImage },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'fileNotUploaded',
    'fileStateRefused',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'listing_image', operationType: 'update_listing_image' },
})

/** Deletes an image of a listing. */
export const deleteListingImage = defineOperation({
  id: 'ingestion.listings.images.delete',
  title: 'Delete an image of a listing',
  method: 'DELETE',
  path: `${productPath}/listings/{listingID}/images/{imageID}`,
  params: { ...productParams, listingID: identifier, imageID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
  audit: { resourceType: 'listing_image', operationType: 'delete_listing_image' },
})

/** Lists the videos of a listing; where their files are, when `$expand` asks for it. */
export const listListingVideos = defineOperation({
  id: 'ingestion.listings.videos.list',
  title: 'List the videos of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/videos`,
  params: { ...productParams, listingID: identifier },
  query: expand,
  replies: { 200: listingVideoPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Announces a video; the answer says where to put its file. */
export const createListingVideo = defineOperation({
  id: 'ingestion.listings.videos.create',
  title: 'Create a video of a listing',
  method: 'POST',
  path: `${productPath}/listings/{listingID}/videos`,
  params: { ...productParams, listingID: identifier },
  body: listingVideoRequest,
  replies: { 201: listingVideo },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'listing_video', operationType: 'create_listing_video' },
  tellsSecret: true,
})

/** Reads a video of a listing. */
export const getListingVideo = defineOperation({
  id: 'ingestion.listings.videos.get',
  title: 'Get a video of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/videos/{videoID}`,
  params: { ...productParams, listingID: identifier, videoID: identifier },
  query: expand,
  replies: { 200: listingVideo },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is known of a video: `Uploaded` says that its file is there. */
export const updateListingVideo = defineOperation({
  id: 'ingestion.listings.videos.update',
  title: 'Replace a video of a listing',
  method: 'PUT',
  path: `${productPath}/listings/{listingID}/videos/{videoID}`,
  params: { ...productParams, listingID: identifier, videoID: identifier },
  body: listingVideoRequest,
  replies: { 200: listingVideo },
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
  audit: { resourceType: 'listing_video', operationType: 'update_listing_video' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Deletes a video of a listing. */
export const deleteListingVideo = defineOperation({
  id: 'ingestion.listings.videos.delete',
  title: 'Delete a video of a listing',
  method: 'DELETE',
  path: `${productPath}/listings/{listingID}/videos/{videoID}`,
  params: { ...productParams, listingID: identifier, videoID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
  audit: { resourceType: 'listing_video', operationType: 'delete_listing_video' },
})

/** Lists the documents of a listing; where their files are, when `$expand` asks for it. */
export const listListingAssets = defineOperation({
  id: 'ingestion.listings.assets.list',
  title: 'List the documents of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/assets`,
  params: { ...productParams, listingID: identifier },
  query: expand,
  replies: { 200: listingAssetPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Announces a document; the answer says where to put its file. */
export const createListingAsset = defineOperation({
  id: 'ingestion.listings.assets.create',
  title: 'Create a document of a listing',
  method: 'POST',
  path: `${productPath}/listings/{listingID}/assets`,
  params: { ...productParams, listingID: identifier },
  body: listingAssetRequest,
  replies: { 201: listingAsset },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'listing_asset', operationType: 'create_listing_asset' },
  tellsSecret: true,
})

/** Reads a document of a listing. */
export const getListingAsset = defineOperation({
  id: 'ingestion.listings.assets.get',
  title: 'Get a document of a listing',
  method: 'GET',
  path: `${productPath}/listings/{listingID}/assets/{assetID}`,
  params: { ...productParams, listingID: identifier, assetID: identifier },
  query: expand,
  replies: { 200: listingAsset },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is known of a document: `Uploaded` says that its file is there. */
export const updateListingAsset = defineOperation({
  id: 'ingestion.listings.assets.update',
  title: 'Replace a document of a listing',
  method: 'PUT',
  path: `${productPath}/listings/{listingID}/assets/{assetID}`,
  params: { ...productParams, listingID: identifier, assetID: identifier },
  body: listingAssetRequest,
  replies: { 200: listingAsset },
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
  audit: { resourceType: 'listing_asset', operationType: 'update_listing_asset' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Deletes a document of a listing. */
export const deleteListingAsset = defineOperation({
  id: 'ingestion.listings.assets.delete',
  title: 'Delete a document of a listing',
  method: 'DELETE',
  path: `${productPath}/listings/{listingID}/assets/{assetID}`,
  params: { ...productParams, listingID: identifier, assetID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
  audit: { resourceType: 'listing_asset', operationType: 'delete_listing_asset' },
})
