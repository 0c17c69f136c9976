import type { getIngestionSubmission as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { findPublishing } from '../publishing/publishing-store.ts'
import { submissionDurableId } from './durable-id.ts'
import { loadIngestionProduct } from './load-ingestion-product.ts'
import { versionAsked } from './schema-address.ts'
import { draftSubmission, submissionResource, targetOf } from './submission-resources.ts'
import { withSchema } from './told-resources.ts'

/** The id 0 stands for the draft. */
export const getIngestionSubmission: Handler<typeof operation> = async (
  context,
  { productId, submissionId, $version },
) => {
  const version = versionAsked($version)
  const offer = await loadIngestionProduct(context, productId)
  if (submissionId === '0') return withSchema(draftSubmission(offer.product_id), version)
  const row = await findPublishing(context.db, offer, submissionId)
  if (!row) return refuse('ingestionResourceNotFound', submissionDurableId(offer.product_id, submissionId))
  return withSchema(submissionResource(row, targetOf(row)), version)
}
