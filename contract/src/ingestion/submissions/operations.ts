import { defineOperation } from '../../operation.ts'
import { identifier, optional, text } from '../../schemas/primitives.ts'
import { doubledProductsPath, expand, productParams, productPath, skipToken, submissionApi } from '../submission-api.ts'
import {
  certificationReportPage,
  submission,
  submissionCreationRequest,
  submissionPage,
  validationItemPage,
  workflowDetail,
  workflowDetailPage,
} from './schemas.ts'

/** Lists the submissions of a product. */
export const listSubmissions = defineOperation({
  id: 'ingestion.submissions.list',
  title: 'List the submissions of a product',
  method: 'GET',
  path: `${productPath}/submissions`,
  aliases: [`${doubledProductsPath}/{productID}/submissions`],
  params: productParams,
  query: { ...skipToken, ...expand, $filter: optional(text) },
  replies: { 200: submissionPage },
  list: 'seek',
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
})

/** Sends drafts on their way into the preview. */
export const createSubmission = defineOperation({
  id: 'ingestion.submissions.create',
  title: 'Create a submission',
  method: 'POST',
  path: `${productPath}/submissions`,
  params: productParams,
  body: submissionCreationRequest,
  replies: { 201: submission },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionFieldInvalid', 'submissionRunning'],
  ...submissionApi,
  audit: { resourceType: 'submission', operationType: 'create_submission' },
})

/** Reads a submission, and how far it is. */
export const getSubmission = defineOperation({
  id: 'ingestion.submissions.get',
  title: 'Get a submission',
  method: 'GET',
  path: `${productPath}/submissions/{submissionID}`,
  params: { ...productParams, submissionID: identifier },
  query: expand,
  replies: { 200: submission },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Cancels a submission that is in progress. */
export const deleteSubmission = defineOperation({
  id: 'ingestion.submissions.delete',
  title: 'Cancel a submission',
  method: 'DELETE',
  path: `${productPath}/submissions/{submissionID}`,
  params: { ...productParams, submissionID: identifier },
  replies: { 204: null },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionNotCancellable'],
  ...submissionApi,
  audit: { resourceType: 'submission', operationType: 'cancel_submission' },
})

/** Puts on sale what is in the preview and ready. */
export const promoteSubmission = defineOperation({
  id: 'ingestion.submissions.promote',
  title: 'Put a submission on sale',
  method: 'POST',
  path: `${productPath}/submissions/{submissionID}/promote`,
  params: { ...productParams, submissionID: identifier },
  replies: { 200: workflowDetail },
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound', 'submissionNotPromotable'],
  ...submissionApi,
  audit: { resourceType: 'submission', operationType: 'promote_submission' },
  notes: 'Clients send an empty object or no body, and do not read the answer.',
})

/** Lists what certification says of a submission. */
export const listSubmissionReports = defineOperation({
  id: 'ingestion.submissions.reports.list',
  title: 'List the reports on a submission',
  method: 'GET',
  path: `${productPath}/submissions/{submissionID}/reports`,
  params: { ...productParams, submissionID: identifier },
  replies: { 200: certificationReportPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Lists what the automated validation found. */
export const listSubmissionValidations = defineOperation({
  id: 'ingestion.submissions.validations.list',
  title: 'List the findings on a submission',
  method: 'GET',
  path: `${productPath}/submissions/{submissionID}/validations`,
  params: { ...productParams, submissionID: identifier },
  replies: { 200: validationItemPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})

/** Reads the steps of a submission: into the preview, and on sale. */
export const getSubmissionWorkflow = defineOperation({
  id: 'ingestion.submissions.workflowDetails.get',
  title: 'Get the steps of a submission',
  method: 'GET',
  path: `${productPath}/submissions/{submissionID}/workflowDetails`,
  params: { ...productParams, submissionID: identifier },
  replies: { 200: workflowDetailPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'marketplaceResourceNotFound'],
  ...submissionApi,
})
