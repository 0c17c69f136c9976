import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { Executor } from '../store/executor.ts'
import { productState } from './product-state.ts'
import { containerKind } from './product-types.ts'
import { putPublishedTree } from './published-tree-store.ts'
import { resourcesOf } from './resources-of.ts'

/**
 * Keeps the resources of a product as they are when it is published, through whichever API: the preview and what is on
 * sale are read of them. Products of other kinds have none.
 */
export async function keepTree(db: Executor, offer: MarketOfferRow, submissionId: string): Promise<void> {
  if (offer.product_kind !== containerKind) return
  await putPublishedTree(db, offer, submissionId, resourcesOf(await productState(db, offer)))
}
