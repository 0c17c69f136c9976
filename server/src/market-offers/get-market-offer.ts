import type { getMarketOffer as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import { refuse } from '../partner-center-error.ts'
import { latestPublishing } from '../publishing/publishing-store.ts'
import { marketOfferDetail } from './market-offer-document.ts'

/** Shows an offer by both of its ids, and how far its publishing is. */
export const getMarketOffer: Handler<typeof operation> = async ({ db, partner }, { productId }) => {
  const offer = (await findMarketOffer(db, partner.partner_id, productId)) ?? refuse('marketOfferNotFound', productId)
  return marketOfferDetail(offer, await latestPublishing(db, offer))
}
