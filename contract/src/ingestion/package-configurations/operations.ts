import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { instanceParams, productParams, productPath, submissionApi } from '../submission-api.ts'
import { packageConfiguration, packageConfigurationPage, packageConfigurationRequest } from './schemas.ts'

/** Reads the technical configuration of a product or a plan. */
export const getPackageConfiguration = defineOperation({
  id: 'ingestion.packageConfigurations.get',
  title: 'Get a package configuration',
  method: 'GET',
  path: `${productPath}/packageConfigurations/{packageConfigurationID}`,
  params: { ...productParams, packageConfigurationID: identifier },
  replies: { 200: packageConfiguration },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces the technical configuration of a product or a plan. */
export const updatePackageConfiguration = defineOperation({
  id: 'ingestion.packageConfigurations.update',
  title: 'Replace a package configuration',
  method: 'PUT',
  path: `${productPath}/packageConfigurations/{packageConfigurationID}`,
  params: { ...productParams, packageConfigurationID: identifier },
  body: packageConfigurationRequest,
  replies: { 200: packageConfiguration },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'package_configuration', operationType: 'update_package_configuration' },
})

/** Lists the package configurations of a set of drafts. */
export const listPackageConfigurationsOfInstance = defineOperation({
  id: 'ingestion.packageConfigurations.listByInstance',
  title: 'List the package configurations of a set of drafts',
  method: 'GET',
  path: `${productPath}/packageConfigurations/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: packageConfigurationPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})
