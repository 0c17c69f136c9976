import { findMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { productDurableId } from './durable-id.ts'
import { containerKind } from './product-types.ts'

/** What reading needs of a handler's context. */
export interface Reading {
  readonly db: Executor
  readonly partner: { readonly partner_id: string }
}

/** The product in the path, of whatever kind. @throws ingestionResourceNotFound */
export async function loadIngestionProduct({ db, partner }: Reading, productId: string): Promise<MarketOfferRow> {
  const offer = await findMarketOffer(db, partner.partner_id, productId)
  return offer ?? refuse('ingestionResourceNotFound', productDurableId(productId))
}

/** The product in the path, whose resources can be read. @throws ingestionResourceNotFound, ingestionTypeUnsupported */
export async function loadContainerProduct(context: Reading, productId: string): Promise<MarketOfferRow> {
  const offer = await loadIngestionProduct(context, productId)
  return offer.product_kind === containerKind ? offer : refuse('ingestionTypeUnsupported', offer.product_kind)
}
