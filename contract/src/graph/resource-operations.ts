import { defineOperation } from '../operation.ts'
import { identifier, text } from '../schemas/primitives.ts'
import {
  planParams,
  productIngestionApi,
  productIngestionPath,
  productParams,
  schemaVersion,
} from './product-ingestion-api.ts'
import { resource } from './schemas.ts'

/*
 * Each resource at its durable id, as it is in the draft.
 */

const reading = {
  method: 'GET',
  query: schemaVersion,
  replies: { 200: resource },
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound', 'ingestionTypeUnsupported'],
  ...productIngestionApi,
} as const

/** Reads a product. */
export const getIngestionProduct = defineOperation({
  ...reading,
  id: 'graph.productIngestion.products.get',
  title: 'Get a product resource',
  path: `${productIngestionPath}/product/{productId}`,
  params: productParams,
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound'],
})

/** Reads whether a product is sold, or only listed. */
export const getCommercialMarketplaceSetup = defineOperation({
  ...reading,
  id: 'graph.productIngestion.commercialMarketplaceSetups.get',
  title: 'Get the setup resource of a product',
  path: `${productIngestionPath}/commercial-marketplace-setup/{productId}`,
  params: productParams,
  source: 'product-ingestion-api-transactable-containers',
})

/** Reads the categories and the terms of a product. */
export const getIngestionProperty = defineOperation({
  ...reading,
  id: 'graph.productIngestion.properties.get',
  title: 'Get the property resource of a product',
  path: `${productIngestionPath}/property/{productId}/public/main`,
  params: productParams,
})

/** Reads what customers read of a product. */
export const getIngestionListing = defineOperation({
  ...reading,
  id: 'graph.productIngestion.listings.get',
  title: 'Get the listing resource of a product',
  path: `${productIngestionPath}/listing/{productId}/public/main/default/{languageId}`,
  params: { ...productParams, languageId: identifier },
})

/** Reads an image or a document of a listing. */
export const getListingAsset = defineOperation({
  ...reading,
  id: 'graph.productIngestion.listingAssets.get',
  title: 'Get an asset resource of a listing',
  path: `${productIngestionPath}/listing-asset/{productId}/public/main/default/{languageId}/{assetType}/{assetId}`,
  params: { ...productParams, languageId: identifier, assetType: text, assetId: identifier },
})

/** Reads a video of a listing. */
export const getListingTrailer = defineOperation({
  ...reading,
  id: 'graph.productIngestion.listingTrailers.get',
  title: 'Get a trailer resource of a listing',
  path: `${productIngestionPath}/listing-trailer/{productId}/public/main/default/{languageId}/{trailerId}`,
  params: { ...productParams, languageId: identifier, trailerId: identifier },
})

/** Reads who may see the preview of a product. */
export const getPriceAndAvailabilityOffer = defineOperation({
  ...reading,
  id: 'graph.productIngestion.priceAndAvailabilityOffers.get',
  title: 'Get the availability resource of a product',
  path: `${productIngestionPath}/price-and-availability-offer/{productId}`,
  params: productParams,
})

/** Reads who may resell a product. */
export const getReseller = defineOperation({
  ...reading,
  id: 'graph.productIngestion.resellers.get',
  title: 'Get the reseller resource of a product',
  path: `${productIngestionPath}/reseller/{productId}`,
  params: productParams,
})

/** Reads a plan. */
export const getIngestionPlan = defineOperation({
  ...reading,
  id: 'graph.productIngestion.plans.get',
  title: 'Get a plan resource',
  path: `${productIngestionPath}/plan/{productId}/{planId}`,
  params: planParams,
})

/** Reads what customers read of a plan. */
export const getPlanListing = defineOperation({
  ...reading,
  id: 'graph.productIngestion.planListings.get',
  title: 'Get the listing resource of a plan',
  path: `${productIngestionPath}/plan-listing/{productId}/public/main/{planId}/{languageId}`,
  params: { ...planParams, languageId: identifier },
})

/** Reads where, to whom and at which prices a plan is sold. */
export const getPriceAndAvailabilityPlan = defineOperation({
  ...reading,
  id: 'graph.productIngestion.priceAndAvailabilityPlans.get',
  title: 'Get the availability resource of a plan',
  path: `${productIngestionPath}/price-and-availability-plan/{productId}/{planId}`,
  params: planParams,
})

/** Reads which bundle or images a plan of a container offer is. */
export const getContainerPlanTechnicalConfiguration = defineOperation({
  ...reading,
  id: 'graph.productIngestion.containerPlanTechnicalConfigurations.get',
  title: 'Get the technical configuration of a container plan',
  path: `${productIngestionPath}/container-plan-technical-configuration/{productId}/{planId}`,
  params: planParams,
  source: 'product-ingestion-api-transactable-containers',
})
