import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { expand, instanceParams, productParams, productPath, submissionApi } from '../submission-api.ts'
import {
  featureAvailability,
  featureAvailabilityPage,
  featureAvailabilityRequest,
  productAvailability,
  productAvailabilityPage,
  productAvailabilityRequest,
} from './schemas.ts'

/** Lists who may see a product. */
export const listProductAvailabilities = defineOperation({
  id: 'ingestion.productAvailabilities.list',
  title: 'List the availabilities of a product',
  method: 'GET',
  path: `${productPath}/productAvailabilities`,
  params: productParams,
  replies: { 200: productAvailabilityPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Makes an availability of a product. */
export const createProductAvailability = defineOperation({
  id: 'ingestion.productAvailabilities.create',
  title: 'Create the availability of a product',
  method: 'POST',
  path: `${productPath}/productAvailabilities`,
  params: productParams,
  body: productAvailabilityRequest,
  replies: { 201: productAvailability },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'product_availability', operationType: 'create_product_availability' },
})

/** Reads who may see a product. */
export const getProductAvailability = defineOperation({
  id: 'ingestion.productAvailabilities.get',
  title: 'Get the availability of a product',
  method: 'GET',
  path: `${productPath}/productAvailabilities/{productAvailabilityID}`,
  params: { ...productParams, productAvailabilityID: identifier },
  replies: { 200: productAvailability },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces who may see a product. */
export const updateProductAvailability = defineOperation({
  id: 'ingestion.productAvailabilities.update',
  title: 'Replace the availability of a product',
  method: 'PUT',
  path: `${productPath}/productAvailabilities/{productAvailabilityID}`,
  params: { ...productParams, productAvailabilityID: identifier },
  body: productAvailabilityRequest,
  replies: { 200: productAvailability },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'product_availability', operationType: 'update_product_availability' },
})

/** Lists who may see a product, as a set of drafts has it. */
export const listProductAvailabilitiesOfInstance = defineOperation({
  id: 'ingestion.productAvailabilities.listByInstance',
  title: 'List the product availabilities of a set of drafts',
  method: 'GET',
  path: `${productPath}/productAvailabilities/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: productAvailabilityPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Lists where and at which prices plans are sold, as a set of drafts has it. */
export const listFeatureAvailabilitiesOfInstance = defineOperation({
  id: 'ingestion.featureAvailabilities.listByInstance',
  title: 'List the availabilities of the plans in a set of drafts',
  method: 'GET',
  path: `${productPath}/featureAvailabilities/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  query: expand,
  replies: { 200: featureAvailabilityPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Reads where and at which prices a plan is sold. */
export const getFeatureAvailability = defineOperation({
  id: 'ingestion.featureAvailabilities.get',
  title: 'Get the availability of a plan',
  method: 'GET',
  path: `${productPath}/featureAvailabilities/{featureAvailabilityID}`,
  params: { ...productParams, featureAvailabilityID: identifier },
  query: expand,
  replies: { 200: featureAvailability },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces where and at which prices a plan is sold. */
export const updateFeatureAvailability = defineOperation({
  id: 'ingestion.featureAvailabilities.update',
  title: 'Replace the availability of a plan',
  method: 'PUT',
  path: `${productPath}/featureAvailabilities/{featureAvailabilityID}`,
  params: { ...productParams, featureAvailabilityID: identifier },
  query: expand,
  body: featureAvailabilityRequest,
  replies: { 200: featureAvailability },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'feature_availability', operationType: 'update_feature_availability' },
})
