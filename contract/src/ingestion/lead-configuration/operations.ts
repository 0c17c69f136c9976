import { defineOperation } from '../../operation.ts'
import { productParams, productPath, submissionApi } from '../submission-api.ts'
import { leadConfiguration } from './schemas.ts'

/** Reads where the leads of a product go, without the secrets. */
export const getLeadConfiguration = defineOperation({
  id: 'ingestion.leadConfiguration.get',
  title: 'Get where the leads of a product go',
  method: 'GET',
  path: `${productPath}/leadConfiguration`,
  params: productParams,
  replies: { 200: leadConfiguration },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces where the leads of a product go. */
export const saveLeadConfiguration = defineOperation({
  id: 'ingestion.leadConfiguration.create',
  title: 'Save where the leads of a product go',
  method: 'POST',
  path: `${productPath}/leadConfiguration`,
  params: productParams,
  body: leadConfiguration,
  replies: { 200: leadConfiguration },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'lead_configuration', operationType: 'save_lead_configuration' },
})
