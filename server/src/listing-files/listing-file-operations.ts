import { blobsOfPart } from '../marketplace/blobs-of-part.ts'
import { checkEtag } from '../marketplace/check-etag.ts'
import { type Loading, wordsOf } from '../marketplace/load-product.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { deletePart, partsOf } from '../marketplace/product-part-store.ts'
import { type Removing, removeBlobs } from '../marketplace/remove-blobs.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, type Page, type StoredJson } from '../page.ts'
import { addFile } from '../uploads/add-file.ts'
import { type Addressing, asksForAddresses, fileWithAddress, fileWithoutAddress } from '../uploads/file-document.ts'
import type { FileKind } from '../uploads/file-kind.ts'
import type { FileWriting, SentFile } from '../uploads/file-writing.ts'
import { replaceFile } from '../uploads/replace-file.ts'
import { type ListingPlace, loadListing, loadListingFile } from './load-listing-file.ts'

/*
 * The operations on files of a listing: images, videos and documents are handled alike, each by the entry of its kind.
 */

/** Where a request is in the path: the listing, and the file of it. */
export interface ListingFilePlace extends ListingPlace {
  readonly fileId: string
}

/** The files of a listing, with where they are if `$expand` asks for it. */
export async function listListingFiles(
  context: Loading & Addressing,
  place: ListingPlace & { readonly $expand?: string },
  kind: FileKind,
): Promise<Page<never>> {
  const { offer, row: listing } = await loadListing(context, place)
  const rows = await partsOf(context.db, offer, kind.part, listing.part_id)
  const isExpanded = asksForAddresses(place.$expand)
  return { items: rows.map((row) => (isExpanded ? fileWithAddress(context, kind, row) : fileWithoutAddress(row))) }
}

/** A file of a listing. Inferred: where it is is told as in lists, since the specification has `$expand` here, too. */
export async function getListingFile(
  context: Loading & Addressing,
  { fileId, $expand, ...place }: ListingFilePlace & { readonly $expand?: string },
  kind: FileKind,
): Promise<StoredJson> {
  const { row } = await loadListingFile(context, place, { kind, fileId })
  return asksForAddresses($expand) ? fileWithAddress(context, kind, row) : fileWithoutAddress(row)
}

/** Announces a file of a listing. */
export async function createListingFile(
  context: FileWriting,
  place: ListingPlace & { readonly body: SentFile },
  kind: FileKind,
): Promise<Answer<StoredJson>> {
  const { offer, row: listing } = await loadListing(context, place)
  return addFile(context, { offer, parentId: listing.part_id, variantId: listing.variant_id }, kind, place.body)
}

/** Replaces what is known of a file of a listing; images demand an ETag. */
export async function updateListingFile(
  context: FileWriting,
  { fileId, body, ...place }: ListingFilePlace & { readonly body: SentFile },
  kind: FileKind,
): Promise<Answer<StoredJson>> {
  const draft = await loadListingFile(context, place, { kind, fileId })
  const etags = { ifMatch: context.ifMatch, inBody: body['@odata.etag'] }
  checkEtag(etagIn(draft.row), etags, { what: wordsOf[kind.part], required: kind.part === 'image' })
  return replaceFile(context, draft, kind, body)
}

/** Deletes a file of a listing. */
export async function deleteListingFile(
  context: FileWriting & Removing,
  { fileId, ...place }: ListingFilePlace,
  kind: FileKind,
): Promise<Answer<null>> {
  const { offer, row } = await loadListingFile(context, place, { kind, fileId })
  await deletePart(context.db, offer, kind.part, row.part_id)
  await removeBlobs(context, offer, blobsOfPart(row))
  await showInPortal(context, offer, row)
  context.record({ before: membersOf(row) })
  return new Answer(204, null)
}
