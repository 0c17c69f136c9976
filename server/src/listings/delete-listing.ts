import type { deleteListing as operation } from '@comptoir/contract/ingestion/listings/operations'
import type { Handler } from '../handler.ts'
import { blobsOfPart } from '../marketplace/blobs-of-part.ts'
import { loadPart, loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { deletePart, deletePartsOf, partsOf, partsOfOffer } from '../marketplace/product-part-store.ts'
import { removeBlobs } from '../marketplace/remove-blobs.ts'
import { hideListingInPortal } from '../marketplace/show-in-portal.ts'
import { Answer } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'

export const deleteListing: Handler<typeof operation> = async (context, { productID, listingID }) => {
  const { db } = context
  const offer = await loadProduct(context, productID)
  const row = await loadPart(context, offer, 'listing', listingID)
  const listings = await partsOf(db, offer, 'listing', row.parent_id)
  // Inferred: the specification has the operation; what is offered is never without words.
  if (listings.length === 1) refuseFields({ listingID: ['The only listing cannot be deleted.'] })
  const parts = await partsOfOffer(db, offer)
  const own = parts.filter(({ parent_id }) => parent_id === row.part_id)
  await removeBlobs(context, offer, own.flatMap(blobsOfPart))
  await deletePartsOf(db, offer, row.part_id)
  await deletePart(db, offer, 'listing', row.part_id)
  await hideListingInPortal(context, offer, row)
  context.record({ before: membersOf(row) })
  return new Answer(204, null)
}
