import { defineOperation } from '../../operation.ts'
import { optional, text } from '../../schemas/primitives.ts'
import { doubledProductsPath, productParams, productPath, skipToken, submissionApi } from '../submission-api.ts'
import {
  azureProduct,
  azureProductPage,
  azureProductSetup,
  azureProductSetupRequest,
  newAzureProduct,
} from './schemas.ts'

/** Lists the account’s products, a page at a time. */
export const listProducts = defineOperation({
  id: 'ingestion.products.list',
  title: "List the account's marketplace products",
  method: 'GET',
  path: '/v1.0/ingestion/products',
  aliases: [doubledProductsPath],
  // Inferred: PackageUploader finds a product by any of its external ids.
  query: { ...skipToken, $filter: optional(text), externalId: optional(text) },
  replies: { 200: azureProductPage },
  list: 'seek',
  errors: ['submissionFieldInvalid'],
  ...submissionApi,
})

/** Makes a product, with a listing, a setup and its branches. */
export const createProduct = defineOperation({
  id: 'ingestion.products.create',
  title: 'Create a marketplace product',
  method: 'POST',
  path: '/v1.0/ingestion/products',
  body: newAzureProduct,
  replies: { 201: azureProduct },
  errors: ['submissionFieldInvalid', 'productKindReadOnly', 'offerIdTaken'],
  ...submissionApi,
  audit: { resourceType: 'product', operationType: 'create_product' },
})

/** Reads a product. */
export const getProduct = defineOperation({
  id: 'ingestion.products.get',
  title: 'Get a marketplace product',
  method: 'GET',
  path: productPath,
  params: productParams,
  replies: { 200: azureProduct },
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Deletes a product that was never published, and whatever belongs to it. */
export const deleteProduct = defineOperation({
  id: 'ingestion.products.delete',
  title: 'Delete a marketplace product',
  method: 'DELETE',
  path: productPath,
  params: productParams,
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'productLive', 'submissionRunning'],
  ...submissionApi,
  audit: { resourceType: 'product', operationType: 'delete_product' },
})

/** Reads how a product is sold. */
export const getProductSetup = defineOperation({
  id: 'ingestion.setup.get',
  title: 'Get how a product is sold',
  method: 'GET',
  path: `${productPath}/setup`,
  params: productParams,
  replies: { 200: azureProductSetup },
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Replaces how a product is sold. */
export const saveProductSetup = defineOperation({
  id: 'ingestion.setup.create',
  title: 'Save how a product is sold',
  method: 'POST',
  path: `${productPath}/setup`,
  params: productParams,
  body: azureProductSetupRequest,
  replies: { 200: azureProductSetup },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'product_setup', operationType: 'save_product_setup' },
  notes: 'The specification has 201; the service answers 200.',
})
