import type { listSubmissionValidations as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { validationItems } from '../publishing/submission-words.ts'
import { loadSubmission } from './load-submission.ts'

/** What the automated validation found. */
export const listSubmissionValidations: Handler<typeof operation> = async (context, input) => ({
  items: validationItems((await loadSubmission(context, input)).row),
})
