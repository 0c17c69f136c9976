import { blobsOfPart, reportBlobId } from '../marketplace/blobs-of-part.ts'
import { deleteMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { partsOfOffer } from '../marketplace/product-part-store.ts'
import { type Removing, removeForGood } from '../marketplace/remove-blobs.ts'
import { publishingsOf } from './publishing-store.ts'

/** Deletes an offer with everything that belongs to it, its files and the reports on its submissions, too. */
export async function removeProduct(context: Removing, offer: MarketOfferRow): Promise<void> {
  const { db } = context
  const parts = await partsOfOffer(db, offer)
  const submissions = await publishingsOf(db, offer)
  await deleteMarketOffer(db, offer.partner_id, offer.product_id)
  await removeForGood(context, offer, [...parts.flatMap(blobsOfPart), ...submissions.map(reportBlobId)])
}
