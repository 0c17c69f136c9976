import { getSubmission, type createSubmission as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { branchesOf } from '../marketplace/branch-store.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { Answer } from '../page.ts'
import { refuse, refuseFields } from '../partner-center-error.ts'
import { pathTo } from '../path-to.ts'
import { everyDraft } from '../publishing/every-draft.ts'
import { startPublishing } from '../publishing/start-publishing.ts'
import { submissionDocument } from '../publishing/submission-words.ts'
import { completeDrafts, submittedDrafts, wrongInSubmission } from './submission-resources.ts'
import { toldSubmission } from './told-submission.ts'

/** Sends drafts on their way into the preview. Those that are not named go with the others as they stand. */
export const createSubmission: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const wrong = wrongInSubmission(body)
  if (Object.keys(wrong).length > 0) refuseFields(wrong)
  const sent = submittedDrafts(offer.product_id, await branchesOf(context.db, offer), body)
  if (sent.kind === 'unknown') refuse('marketplaceResourceNotFound', offer.product_id, sent.what, sent.id)
  const started = await startPublishing(context, offer, {
    targets: [{ type: 'Scope', value: 'Preview' }],
    ...completeDrafts(await everyDraft(context.db, offer), sent),
    requested: sent.resources,
    ...(body.publishOption && { publishOption: body.publishOption }),
    ...(body.extendedProperties && { extendedProperties: body.extendedProperties }),
  })
  if (started.kind === 'running') return refuse('submissionRunning', started.row.submission_id)
  const { row } = started
  context.record({ after: submissionDocument(row) })
  const path = pathTo(getSubmission, { productID: offer.product_id, submissionID: row.submission_id })
  return new Answer(201, toldSubmission(row), `${context.origin}${path}`)
}
