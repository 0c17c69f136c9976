import type { deleteProduct as operation } from '@comptoir/contract/ingestion/products/operations'
import type { Handler } from '../handler.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { workingPhases } from '../publishing/publishing-phases.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { removeProduct } from '../publishing/remove-product.ts'
import { productDocument } from './product-document.ts'

export const deleteMarketProduct: Handler<typeof operation> = async (context, { productID }) => {
  const { db } = context
  const offer = await loadProduct(context, productID)
  if (offer.published === 1) refuse('productLive', offer.product_id)
  const last = await latestPublishing(db, offer)
  if (last && workingPhases.some((phase) => phase === last.phase)) refuse('submissionRunning', last.submission_id)
  await removeProduct(context, offer)
  context.record({ before: JSON.parse(productDocument(offer)) })
  return new Answer(204, null)
}
