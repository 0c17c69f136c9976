import { refuse } from '../partner-center-error.ts'
import { type Loading, loadInstance, wordsOf } from './load-product.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import type { PartKind, ProductPartRow } from './product-part-store.ts'

/** The part of which a set of drafts holds one, submitted or not. @throws marketplaceResourceNotFound */
export async function loadInstancePart(
  context: Pick<Loading, 'db'>,
  offer: MarketOfferRow,
  kind: PartKind,
  instanceId: string,
): Promise<ProductPartRow> {
  const [row] = await loadInstance(context, offer, kind, instanceId)
  return row ?? refuse('marketplaceResourceNotFound', offer.product_id, wordsOf[kind], instanceId)
}

/**
 * The same to be changed: a set of drafts that was submitted is none any more.
 * @throws marketplaceResourceNotFound
 */
export async function loadInstanceDraft(
  context: Pick<Loading, 'db'>,
  offer: MarketOfferRow,
  kind: PartKind,
  instanceId: string,
): Promise<ProductPartRow> {
  const row = await loadInstancePart(context, offer, kind, instanceId)
  return row.sealed === 0 ? row : refuse('marketplaceResourceNotFound', offer.product_id, 'draft', instanceId)
}
