import type { deleteSubmission as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { cancelPublishing } from '../publishing/cancel-publishing.ts'
import { submissionDocument } from '../publishing/submission-words.ts'
import { loadSubmission } from './load-submission.ts'
import { putAway } from './put-away.ts'
import { isInProgress, stateWords } from './submission-rules.ts'

/** Cancels a submission that is in progress, or takes one that failed out of sight. */
export const deleteSubmission: Handler<typeof operation> = async (context, input) => {
  const published = await loadSubmission(context, input)
  const { row } = published
  if (!isInProgress(row)) refuse('submissionNotCancellable', row.submission_id, stateWords(row))
  if (row.phase === 'failed') await putAway(context, row)
  else await cancelPublishing(context, published)
  context.record({ before: submissionDocument(row) })
  return new Answer(204, null)
}
