import { type Loading, loadProduct } from '../marketplace/load-product.ts'
import { refuse } from '../partner-center-error.ts'
import type { Published } from '../publishing/move-publishing.ts'
import { findPublishing } from '../publishing/publishing-store.ts'
import { isTold } from './submission-rules.ts'

/**
 * The submission in the path of a request, and the product it is of. One that was cancelled is not there any more.
 * @throws marketplaceProductNotFound, marketplaceResourceNotFound
 */
export async function loadSubmission(
  context: Loading,
  { productID, submissionID }: { readonly productID: string; readonly submissionID: string },
): Promise<Published> {
  const offer = await loadProduct(context, productID)
  const row = await findPublishing(context.db, offer, submissionID)
  if (row && isTold(row)) return { offer, row }
  return refuse('marketplaceResourceNotFound', offer.product_id, 'submission', submissionID)
}
