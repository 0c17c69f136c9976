import { addPart, replacePart } from '../marketplace/draft.ts'
import { mainListing } from '../marketplace/listing-logos.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { Members } from '../marketplace/part-document.ts'
import { deletePart, findPart, type ProductPartRow } from '../marketplace/product-part-store.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { nameOf } from './durable-id.ts'
import { offerReferred } from './find-referred.ts'
import { listingPath, type SentFile, sentFile } from './listing-files.ts'
import { lastPart, textOf } from './resource-member.ts'

/** Adds, replaces or deletes an image, a document or a video of a listing. @throws JobRefusedError */
export async function configureFile(call: ConfigureCall, type: string, sent: Members): Promise<Outcome> {
  const { context } = call
  const offer = await offerReferred(call, sent)
  const file = sentFile(type, sent)
  const known = await fileMeant(call, { offer, file }, sent)
  if (known && sent['lifecycleState'] === 'deleted') {
    await deletePart(context.db, offer, file.kind, known.part_id)
    await showInPortal(context, offer, known)
    return { id: undefined, sent }
  }
  const saved = known
    ? await replacePart(context, known, file.members, file.blobId)
    : await addFile(call, { offer, file }, sent)
  await showInPortal(context, offer, saved)
  const word = type === 'listing-asset' ? `/${textOf(sent['type'])}` : ''
  return { id: `${type}/${listingPath(offer.product_id)}${word}/${saved.part_id}`, sent }
}

interface Place {
  readonly offer: MarketOfferRow
  readonly file: SentFile
}

async function fileMeant(
  { context }: ConfigureCall,
  { offer, file }: Place,
  sent: Members,
): Promise<ProductPartRow | undefined> {
  if (sent['id'] === undefined) return undefined
  const found = await findPart(context.db, offer, file.kind, lastPart(sent['id']))
  return found ?? refuseJob('resourceNotFound', 'The file was not found.', nameOf(sent))
}

async function addFile({ context }: ConfigureCall, { offer, file }: Place, sent: Members): Promise<ProductPartRow> {
  const listing = await mainListing(context.db, offer)
  if (!listing) return refuseJob('resourceNotFound', 'The product has no listing.', nameOf(sent))
  const { kind, members, blobId } = file
  return addPart(context, offer, { kind, parentId: listing.part_id, blobId, members })
}
