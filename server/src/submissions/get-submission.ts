import type { getSubmission as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { loadSubmission } from './load-submission.ts'
import { toldSubmission } from './told-submission.ts'

/** A submission, and how far it is. */
export const getSubmission: Handler<typeof operation> = async (context, input) =>
  toldSubmission((await loadSubmission(context, input)).row)
