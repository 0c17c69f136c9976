import { type Loading, loadPart, loadProduct, wordsOf } from '../marketplace/load-product.ts'
import type { DraftPart } from '../marketplace/part-operations.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { refuse } from '../partner-center-error.ts'
import type { FileKind } from '../uploads/file-kind.ts'

/** The listing in the path of a request. */
export interface ListingPlace {
  readonly productID: string
  readonly listingID: string
}

/** The listing that files belong to. @throws marketplaceProductNotFound, marketplaceResourceNotFound */
export async function loadListing(context: Loading, { productID, listingID }: ListingPlace): Promise<DraftPart> {
  const offer = await loadProduct(context, productID)
  return { offer, row: await loadPart(context, offer, 'listing', listingID) }
}

/** A file of a listing. @throws marketplaceProductNotFound, marketplaceResourceNotFound */
export async function loadListingFile(
  context: Loading,
  place: ListingPlace,
  { kind, fileId }: { readonly kind: FileKind; readonly fileId: string },
): Promise<DraftPart> {
  const { offer, row: listing } = await loadListing(context, place)
  const row: ProductPartRow = await loadPart(context, offer, kind.part, fileId)
  if (row.parent_id !== listing.part_id)
    refuse('marketplaceResourceNotFound', offer.product_id, wordsOf[kind.part], fileId)
  return { offer, row }
}
