import type { listMarketOffers as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { pageOfMarketOffers } from '../marketplace/market-offer-store.ts'
import { seek, seekPage } from '../seek-page.ts'
import { marketOfferDocument } from './market-offer-document.ts'

/** Lists the account's offers in the marketplace, in the order in which they were made. */
export const listMarketOffers: Handler<typeof operation> = async ({ db, partner, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['productId'])
  const rows = await pageOfMarketOffers(db, partner.partner_id, after?.productId ?? '', limit)
  return seekPage(rows, limit, { item: marketOfferDocument, place: ({ product_id }) => [product_id] })
}
