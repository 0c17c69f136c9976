import type { getSubmissionWorkflow as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { workflowDetails } from '../publishing/submission-words.ts'
import { loadSubmission } from './load-submission.ts'

/** The steps of a submission: to the preview and, behind it, to live. */
export const getSubmissionWorkflow: Handler<typeof operation> = async (context, input) => ({
  items: workflowDetails((await loadSubmission(context, input)).row),
})
