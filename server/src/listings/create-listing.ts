import { getListing, type createListing as operation } from '@comptoir/contract/ingestion/listings/operations'
import type { Handler } from '../handler.ts'
import { addPart } from '../marketplace/draft.ts'
import { branchWith, loadInstance, loadProduct } from '../marketplace/load-product.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, StoredJson } from '../page.ts'
import { refuse, refuseFields } from '../partner-center-error.ts'
import { pathTo } from '../path-to.ts'
import { languageOf, writtenListing } from './listing-members.ts'

export const createListing: Handler<typeof operation> = async (context, { productID, instanceID, body }) => {
  const offer = await loadProduct(context, productID)
  const listings = await loadInstance(context, offer, 'listing', instanceID)
  const branch = await branchWith(context.db, offer, instanceID)
  // A set of drafts that was submitted is read, and never changed again.
  if (branch?.module !== 'Listing')
    return refuse('marketplaceResourceNotFound', offer.product_id, 'instance', instanceID)
  const languageCode = languageOf(body.languageCode ?? '')
  if (languageCode === undefined) return refuseFields({ languageCode: ['The field is required, such as de-de.'] })
  if (listings.some((row) => membersOf(row)['languageCode'] === languageCode))
    refuseFields({ languageCode: [`There is a listing in ${languageCode} already.`] })
  const [first] = listings
  const title = first ? membersOf(first)['title'] : offer.name
  const row = await addPart(context, offer, {
    kind: 'listing',
    parentId: branch.instance_id,
    variantId: branch.variant_id,
    members: writtenListing(body, { languageCode, title }),
  })
  await showInPortal(context, offer, row)
  context.record({ after: membersOf(row) })
  const path = pathTo(getListing, { productID: offer.product_id, listingID: row.part_id })
  return new Answer(201, new StoredJson(row.document), `${context.origin}${path}`, { etag: etagIn(row) })
}
