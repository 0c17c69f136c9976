import { defineOperation } from '../../operation.ts'
import { productParams, productPath, submissionApi } from '../submission-api.ts'
import { resellerConfiguration, resellerConfigurationRequest } from './schemas.ts'

/** Reads who may resell a product. */
export const getResellerConfiguration = defineOperation({
  id: 'ingestion.resellerConfiguration.get',
  title: 'Get who may resell a product',
  method: 'GET',
  path: `${productPath}/resellerConfiguration`,
  params: productParams,
  replies: { 200: resellerConfiguration },
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Replaces who may resell a product. */
export const saveResellerConfiguration = defineOperation({
  id: 'ingestion.resellerConfiguration.create',
  title: 'Save who may resell a product',
  method: 'POST',
  path: `${productPath}/resellerConfiguration`,
  params: productParams,
  body: resellerConfigurationRequest,
  replies: { 200: resellerConfiguration },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'reseller_configuration', operationType: 'save_reseller_configuration' },
})
