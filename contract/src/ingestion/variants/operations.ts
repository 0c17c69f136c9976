import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { doubledProductsPath, productParams, productPath, skipToken, submissionApi } from '../submission-api.ts'
import { variant, variantPage, variantRequest } from './schemas.ts'

/** Lists the plans of a product and its test drive. */
export const listVariants = defineOperation({
  id: 'ingestion.variants.list',
  title: 'List the plans of a product',
  method: 'GET',
  path: `${productPath}/variants`,
  aliases: [`${doubledProductsPath}/{productID}/variants`],
  params: productParams,
  query: skipToken,
  replies: { 200: variantPage },
  list: 'seek',
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Makes a plan, with a listing of its own, or the test drive. */
export const createVariant = defineOperation({
  id: 'ingestion.variants.create',
  title: 'Create a plan',
  method: 'POST',
  path: `${productPath}/variants`,
  params: productParams,
  body: variantRequest,
  replies: { 201: variant },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid', 'planIdTaken'],
  ...submissionApi,
  audit: { resourceType: 'variant', operationType: 'create_variant' },
})

/** Reads a plan or the test drive. */
export const getVariant = defineOperation({
  id: 'ingestion.variants.get',
  title: 'Get a plan',
  method: 'GET',
  path: `${productPath}/variants/{variantID}`,
  params: { ...productParams, variantID: identifier },
  replies: { 200: variant },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces a plan or the test drive. */
export const updateVariant = defineOperation({
  id: 'ingestion.variants.update',
  title: 'Replace a plan',
  method: 'PUT',
  path: `${productPath}/variants/{variantID}`,
  params: { ...productParams, variantID: identifier },
  body: variantRequest,
  replies: { 200: variant },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'planIdTaken',
  ],
  ...submissionApi,
  ifMatch: 'heeded',
  audit: { resourceType: 'variant', operationType: 'update_variant' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Deletes a plan that was never published, or the test drive. */
export const deleteVariant = defineOperation({
  id: 'ingestion.variants.delete',
  title: 'Delete a plan',
  method: 'DELETE',
  path: `${productPath}/variants/{variantID}`,
  params: { ...productParams, variantID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'planLive'],
  ...submissionApi,
  audit: { resourceType: 'variant', operationType: 'delete_variant' },
})
