import type { targetTypes } from '@comptoir/contract/graph/schemas'
import type { Members } from '../marketplace/part-document.ts'
import type { OfferKey } from '../marketplace/product-part-store.ts'
import { documentOf } from '../publishing/publishing-document.ts'
import { type PublishingRow, publishingsOf } from '../publishing/publishing-store.ts'
import type { Executor } from '../store/executor.ts'
import { productDurableId, submissionDurableId } from './durable-id.ts'
import { publishingProgress } from './job-progress.ts'

/** What of a product is told: what is being worked on, what the preview shows, what is on sale. */
export type TargetType = (typeof targetTypes)[number]

/** The submission that stands for the draft. */
export function draftSubmission(productId: string): Members {
  return {
    $type: 'submission',
    id: submissionDurableId(productId),
    product: productDurableId(productId),
    target: { targetType: 'draft' },
  }
}

/** A publishing as a submission to a target. */
export function submissionResource(row: PublishingRow, targetType: Exclude<TargetType, 'draft'>): Members {
  const { jobStatus, jobResult } = publishingProgress(row, targetType)
  return {
    $type: 'submission',
    id: submissionDurableId(row.product_id, row.submission_id),
    product: productDurableId(row.product_id),
    target: { targetType },
    lifecycleState: 'generallyAvailable',
    status: jobStatus,
    result: jobResult === 'cancelled' ? 'failed' : jobResult,
    created: row.created_at,
  }
}

/** The target that a publishing is on its way to, or has come to: live once its publisher has signed it off. */
export function targetOf(row: PublishingRow): 'preview' | 'live' {
  return documentOf(row).log.some(({ phase }) => phase === 'goingLive') ? 'live' : 'preview'
}

/**
 * The active submissions of a product: the draft, the last to the preview, and the last that is on sale. What is on sale
 * stands for the preview as well, until there is a newer one. @see product-ingestion-api
 */
export async function activeSubmissions(db: Executor, offer: OfferKey): Promise<readonly Members[]> {
  const rows = (await publishingsOf(db, offer)).filter(({ phase }) => phase !== 'cancelled')
  const newest = rows.at(-1)
  const sold = rows.findLast(({ phase }) => phase === 'live')
  const onItsWay = newest && targetOf(newest) === 'live' && newest.phase !== 'live' ? newest : undefined
  const live = onItsWay ?? sold
  return [
    draftSubmission(offer.product_id),
    ...(newest ? [submissionResource(newest, 'preview')] : []),
    ...(live ? [submissionResource(live, 'live')] : []),
  ]
}
