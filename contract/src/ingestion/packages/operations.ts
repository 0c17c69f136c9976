import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { doubledProductsPath, productParams, productPath, skipToken, submissionApi } from '../submission-api.ts'
import { azurePackage, azurePackagePage, azurePackageRequest } from './schemas.ts'

/** Lists the packages of a product. */
export const listPackages = defineOperation({
  id: 'ingestion.packages.list',
  title: 'List the packages of a product',
  method: 'GET',
  path: `${productPath}/packages`,
  aliases: [`${doubledProductsPath}/{productID}/packages`],
  params: productParams,
  query: skipToken,
  replies: { 200: azurePackagePage },
  list: 'seek',
  errors: ['marketplaceProductNotFound'],
  ...submissionApi,
})

/** Announces a package; the answer says where to put its file. */
export const createPackage = defineOperation({
  id: 'ingestion.packages.create',
  title: 'Create a package',
  method: 'POST',
  path: `${productPath}/packages`,
  params: productParams,
  body: azurePackageRequest,
  replies: { 201: azurePackage },
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'package', operationType: 'create_package' },
  tellsSecret: true,
})

/** Reads a package, and how far its processing is. */
export const getPackage = defineOperation({
  id: 'ingestion.packages.get',
  title: 'Get a package',
  method: 'GET',
  path: `${productPath}/packages/{packageID}`,
  params: { ...productParams, packageID: identifier },
  replies: { 200: azurePackage },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what is known of a package: `Uploaded` says that its file is there. */
export const updatePackage = defineOperation({
  id: 'ingestion.packages.update',
  title: 'Replace a package',
  method: 'PUT',
  path: `${productPath}/packages/{packageID}`,
  params: { ...productParams, packageID: identifier },
  body: azurePackageRequest,
  replies: { 200: azurePackage },
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
  audit: { resourceType: 'package', operationType: 'update_package' },
  notes: 'The specification has no If-Match here; clients send it, or the ETag in the body.',
})

/** Deletes a package. */
export const deletePackage = defineOperation({
  id: 'ingestion.packages.delete',
  title: 'Delete a package',
  method: 'DELETE',
  path: `${productPath}/packages/{packageID}`,
  params: { ...productParams, packageID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
  audit: { resourceType: 'package', operationType: 'delete_package' },
})
