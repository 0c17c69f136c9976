import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { instanceParams, productParams, productPath, submissionApi } from '../submission-api.ts'
import { azureProperty, azurePropertyPage, azurePropertyRequest } from './schemas.ts'

/** Lists the properties of a product. */
export const listProperties = defineOperation({
  id: 'ingestion.properties.list',
  title: 'List the properties of a product',
  method: 'GET',
  path: `${productPath}/properties`,
  params: productParams,
  replies: { 200: azurePropertyPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Makes properties of a product. */
export const createProperty = defineOperation({
  id: 'ingestion.properties.create',
  title: 'Create the properties of a product',
  method: 'POST',
  path: `${productPath}/properties`,
  params: productParams,
  body: azurePropertyRequest,
  replies: { 200: azureProperty },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'property', operationType: 'create_property' },
})

/** Reads categories, version and terms of a product. */
export const getProperty = defineOperation({
  id: 'ingestion.properties.get',
  title: 'Get the properties of a product',
  method: 'GET',
  path: `${productPath}/properties/{propertyID}`,
  params: { ...productParams, propertyID: identifier },
  replies: { 200: azureProperty },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces categories, version and terms of a product. */
export const updateProperty = defineOperation({
  id: 'ingestion.properties.update',
  title: 'Replace the properties of a product',
  method: 'PUT',
  path: `${productPath}/properties/{propertyID}`,
  params: { ...productParams, propertyID: identifier },
  body: azurePropertyRequest,
  replies: { 200: azureProperty },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'property', operationType: 'update_property' },
})

/** Lists the properties of a set of drafts. */
export const listPropertiesOfInstance = defineOperation({
  id: 'ingestion.properties.listByInstance',
  title: 'List the properties of a set of drafts',
  method: 'GET',
  path: `${productPath}/properties/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: azurePropertyPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})
