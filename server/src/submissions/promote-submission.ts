import type { promoteSubmission as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { goLive } from '../publishing/go-live.ts'
import { liveWorkflow, submissionDocument } from '../publishing/submission-words.ts'
import { loadSubmission } from './load-submission.ts'
import { stateWords } from './submission-rules.ts'

/** Puts on sale what is in the preview and waits for its publisher. */
export const promoteSubmission: Handler<typeof operation> = async (context, input) => {
  const published = await loadSubmission(context, input)
  const started = await goLive(context, published)
  if (started.kind === 'notInPreview')
    return refuse('submissionNotPromotable', published.row.submission_id, stateWords(published.row))
  context.record({ before: submissionDocument(published.row), after: submissionDocument(started.row) })
  return liveWorkflow(started.row)
}
