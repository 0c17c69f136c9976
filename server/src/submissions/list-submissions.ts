import type { listSubmissions as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { loadProductToRead } from '../marketplace/load-product.ts'
import { afterToken, submissionPageSize, tokenPage } from '../marketplace/skip-token.ts'
import { refuseFields } from '../partner-center-error.ts'
import { type PublishingRow, publishingsOf } from '../publishing/publishing-store.ts'
import { readSubmissionFilter } from './submission-filter.ts'
import { isTold } from './submission-rules.ts'
import { toldSubmission } from './told-submission.ts'

/** The submissions of a product, oldest first. Inferred: one client takes the last for the current one, another the first. */
export const listSubmissions: Handler<typeof operation> = async (context, { productID, $skipToken, $filter }) => {
  const offer = await loadProductToRead(context, productID)
  const isWanted = readSubmissionFilter($filter)
  if (!isWanted) refuseFields({ $filter: [`The field is invalid (value '${$filter}').`] })
  const after = afterToken($skipToken)
  const rows = (await publishingsOf(context.db, offer)).filter((row) => row.submission_id > after && isTold(row))
  return tokenPage<PublishingRow, never>(rows.filter(isWanted).slice(0, submissionPageSize + 1), {
    item: toldSubmission,
    id: ({ submission_id }) => submission_id,
  })
}
