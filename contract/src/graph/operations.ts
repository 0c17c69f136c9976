import { defineOperation } from '../operation.ts'
import { guid, identifier, optional, text } from '../schemas/primitives.ts'
import { productIngestionApi, productIngestionPath, productParams, schemaVersion } from './product-ingestion-api.ts'
import {
  configureDetails,
  configureRequest,
  configureStatus,
  paging,
  resource,
  resourcePage,
  resourceTree,
  targetType,
} from './schemas.ts'

/** Begins to make, change or publish resources. */
export const configure = defineOperation({
  id: 'graph.productIngestion.configure',
  title: 'Configure resources of products',
  method: 'POST',
  path: `${productIngestionPath}/configure`,
  query: schemaVersion,
  body: configureRequest,
  replies: { 200: configureStatus },
  errors: ['ingestionRequestInvalid'],
  ...productIngestionApi,
  audit: { resourceType: 'product', operationType: 'configure_product' },
  notes:
    'The articles give no status. Known clients take 200, some 202 as well. What is wrong with a resource is told by the job, which does everything or nothing.',
})

/** Reads how far a request to configure is. */
export const getConfigureStatus = defineOperation({
  id: 'graph.productIngestion.configure.status',
  title: 'Get how far a request to configure is',
  method: 'GET',
  path: `${productIngestionPath}/configure/{jobId}/status`,
  params: { jobId: guid },
  query: schemaVersion,
  replies: { 200: configureStatus },
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound'],
  ...productIngestionApi,
})

/** Reads what a request to configure did. */
export const getConfigureDetails = defineOperation({
  id: 'graph.productIngestion.configure.get',
  title: 'Get what a request to configure did',
  method: 'GET',
  path: `${productIngestionPath}/configure/{jobId}`,
  params: { jobId: guid },
  query: schemaVersion,
  replies: { 200: configureDetails },
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound', 'ingestionJobUnfinished'],
  ...productIngestionApi,
})

/** Reads everything that a product is made of. */
export const getResourceTree = defineOperation({
  id: 'graph.productIngestion.resourceTree.get',
  title: 'Get all resources of a product',
  method: 'GET',
  path: `${productIngestionPath}/resource-tree/product/{productId}`,
  params: productParams,
  query: { ...schemaVersion, ...targetType },
  replies: { 200: resourceTree },
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound', 'ingestionTypeUnsupported'],
  ...productIngestionApi,
})

/** Lists the products of the account. */
export const listIngestionProducts = defineOperation({
  id: 'graph.productIngestion.products.list',
  title: 'List products',
  method: 'GET',
  path: `${productIngestionPath}/product`,
  query: { ...schemaVersion, ...paging, externalId: optional(text), type: optional(text) },
  replies: { 200: resourcePage },
  list: 'whole',
  errors: ['ingestionRequestInvalid'],
  ...productIngestionApi,
})

/** Lists the plans of a product. */
export const listIngestionPlans = defineOperation({
  id: 'graph.productIngestion.plans.list',
  title: 'List the plans of a product',
  method: 'GET',
  path: `${productIngestionPath}/plan`,
  query: { ...schemaVersion, ...paging, product: optional(text), externalId: optional(text) },
  replies: { 200: resourcePage },
  list: 'whole',
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound'],
  ...productIngestionApi,
})

/** Lists what of a product is being worked on, in preview and on sale. */
export const listIngestionSubmissions = defineOperation({
  id: 'graph.productIngestion.submissions.list',
  title: 'List the active submissions of a product',
  method: 'GET',
  path: `${productIngestionPath}/submission/{productId}`,
  params: productParams,
  query: { ...schemaVersion, ...paging, ...targetType },
  replies: { 200: resourcePage },
  list: 'whole',
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound'],
  ...productIngestionApi,
})

/** Reads a submission of a product, active or not. */
export const getIngestionSubmission = defineOperation({
  id: 'graph.productIngestion.submissions.get',
  title: 'Get a submission of a product',
  method: 'GET',
  path: `${productIngestionPath}/submission/{productId}/{submissionId}`,
  params: { ...productParams, submissionId: identifier },
  query: schemaVersion,
  replies: { 200: resource },
  errors: ['ingestionRequestInvalid', 'ingestionResourceNotFound'],
  ...productIngestionApi,
})
