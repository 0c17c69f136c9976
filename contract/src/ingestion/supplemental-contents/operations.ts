import { defineOperation } from '../../operation.ts'
import { instanceParams, productPath, submissionApi } from '../submission-api.ts'
import { supplementalContent, supplementalContentPage, supplementalContentRequest } from './schemas.ts'

/** Lists what certification needs besides a product. */
export const listSupplementalContents = defineOperation({
  id: 'ingestion.supplementalContents.listByInstance',
  title: 'List the supplemental contents of a set of drafts',
  method: 'GET',
  path: `${productPath}/supplementalContents/getByInstanceID(instanceID={instanceID})`,
  params: instanceParams,
  replies: { 200: supplementalContentPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Reads what certification needs besides a product. */
export const getSupplementalContent = defineOperation({
  id: 'ingestion.supplementalContents.get',
  title: 'Get supplemental contents',
  method: 'GET',
  path: `${productPath}/supplementalContents/{instanceID}`,
  params: instanceParams,
  replies: { 200: supplementalContent },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Replaces what certification needs besides a product. */
export const updateSupplementalContent = defineOperation({
  id: 'ingestion.supplementalContents.update',
  title: 'Replace supplemental contents',
  method: 'PUT',
  path: `${productPath}/supplementalContents/{instanceID}`,
  params: instanceParams,
  body: supplementalContentRequest,
  replies: { 200: supplementalContent },
  errors: [
    'marketplaceProductNotFound',
    'marketplaceResourceNotFound',
    'submissionFieldInvalid',
    'draftStale',
    'etagMissing',
  ],
  ...submissionApi,
  ifMatch: 'required',
  audit: { resourceType: 'supplemental_content', operationType: 'update_supplemental_content' },
})

/** Says that the files of supplemental contents are there. */
export const commitSupplementalContent = defineOperation({
  id: 'ingestion.supplementalContents.commit',
  title: 'Commit supplemental contents',
  method: 'POST',
  path: `${productPath}/supplementalContents/{instanceID}/commit`,
  params: instanceParams,
  replies: { 200: supplementalContent },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'fileNotUploaded'],
  ...submissionApi,
  audit: { resourceType: 'supplemental_content', operationType: 'commit_supplemental_content' },
})
