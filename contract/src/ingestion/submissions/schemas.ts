import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { pagedCollection, typeValuePair } from '../resource.ts'

/** How far a submission is, in two words. */
export const submissionState = oneOf(['InProgress', 'Published'])
/** How far a submission is, within its state. */
export const submissionSubstate = oneOf([
  'InDraft',
  'Submitted',
  'Failed',
  'FailedInCertification',
  'ReadyToPublish',
  'Publishing',
  'Published',
  'InStore',
])

/** The drafts of a plan that a submission publishes. */
export const variantResource = Type.Object({ variantID: text, resources: Type.Array(typeValuePair) })

/** When and how a submission is published. Instants are ISO 8601; clients leave the zone out. */
export const publishOption = Type.Object({
  releaseTimeInUtc: Type.Optional(text),
  isManualPublish: Type.Optional(Type.Boolean()),
  isAutoPromote: Type.Optional(Type.Boolean()),
  certificationNotes: Type.Optional(text),
})

/** What the service is doing with a submission, or why that failed. `href` has no slash in front. */
export const pendingUpdateInfo = Type.Object({
  updateType: oneOf(['Create', 'Submit', 'Promote', 'Validate']),
  status: oneOf(['Running', 'Completed', 'Failed', 'Cancelled', 'PendingConfirmation']),
  href: Type.Optional(text),
  failureReason: Type.Optional(text),
})

/**
 * Drafts on their way into the market. The id is a decimal number of 19 digits, as text: a JavaScript number would lose
 * some. `publishedTimeInUtc` is 1601-01-01T00:00:00Z until the submission is live.
 */
export const submission = Type.Object({
  resourceType: oneOf(['Submission']),
  state: submissionState,
  substate: submissionSubstate,
  targets: Type.Array(typeValuePair),
  resources: Type.Array(typeValuePair),
  variantResources: Type.Optional(Type.Array(variantResource)),
  publishOption: Type.Optional(publishOption),
  publishedTimeInUtc: text,
  pendingUpdateInfo: Type.Optional(pendingUpdateInfo),
  extendedProperties: Type.Optional(Type.Array(typeValuePair)),
  releaseNumber: Type.Integer(),
  friendlyName: text,
  areResourcesReady: Type.Boolean(),
  id: text,
})

/** The submissions of a product. */
export const submissionPage = pagedCollection(submission)

/** Drafts to be published. What is not named is taken as it stands. */
export const submissionCreationRequest = Type.Object({
  resourceType: Type.Optional(oneOf(['SubmissionCreationRequest'])),
  targets: Type.Array(typeValuePair, { minItems: 1 }),
  resources: Type.Array(typeValuePair),
  variantResources: Type.Optional(Type.Array(variantResource)),
  publishOption: Type.Optional(publishOption),
  extendedProperties: Type.Optional(Type.Array(typeValuePair)),
})

/** What certification says of a submission. */
export const certificationReport = Type.Object({
  reportTimeInUtc: text,
  status: oneOf(['Pending', 'Failed', 'Passed', 'PassedWithNotes', 'Unknown']),
  fileUri: Type.Optional(text),
})

/** The reports on a submission. */
export const certificationReportPage = pagedCollection(certificationReport)

/** A finding of the automated validation. */
export const validationItem = Type.Object({
  errorCode: text,
  severity: oneOf(['Informational', 'Warning', 'Error']),
  message: text,
  resource: Type.Optional(text),
})

/** The findings on a submission. */
export const validationItemPage = pagedCollection(validationItem)

/** Whatever is neither of the first three is a failure. */
const workflowState = oneOf(['NotStarted', 'InProgress', 'Success', 'Failed'])

/** A step of publishing. Instants are ISO 8601 without a zone. */
export const workflowStepDetail = Type.Object({
  name: text,
  state: workflowState,
  startDateTimeInUtc: Type.Optional(text),
  completeDateTimeInUtc: Type.Optional(text),
})

/** Publishing to one environment, step by step. */
export const workflowDetail = Type.Object({
  type: oneOf(['Push']),
  state: workflowState,
  targetEnvironment: oneOf(['Preview', 'Live']),
  workflowSteps: Type.Array(workflowStepDetail),
  startDateTimeInUtc: Type.Optional(text),
  completeDateTimeInUtc: Type.Optional(text),
})

/** Exactly two once a submission runs, Preview and then Live; none where creating it failed. */
export const workflowDetailPage = pagedCollection(workflowDetail)
