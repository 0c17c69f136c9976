import type { updateMarketOffer as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { changeOffer } from '../marketplace/draft.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import { refuse } from '../partner-center-error.ts'
import { marketOfferDocument } from './market-offer-document.ts'

/** Marks an offer as one that was moved to Partner Center, or as one that was not. */
export const updateMarketOffer: Handler<typeof operation> = async (context, { productId, body }) => {
  const { db, partner } = context
  const offer = (await findMarketOffer(db, partner.partner_id, productId)) ?? refuse('marketOfferNotFound', productId)
  const changed = await changeOffer(context, offer, { migrated: body.migrated ? 1 : 0 })
  const after = marketOfferDocument(changed)
  context.record({ before: marketOfferDocument(offer), after })
  return after
}
