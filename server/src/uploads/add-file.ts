import { addPart } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, type StoredJson } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'
import { pathTo } from '../path-to.ts'
import { fileWithAddress } from './file-document.ts'
import type { FileKind } from './file-kind.ts'
import type { FileState } from './file-states.ts'
import { type FileWriting, type SentFile, saidOf } from './file-writing.ts'
import { writtenThumbnail } from './video-thumbnail.ts'

/** Where a file is to belong. */
export interface FilePlace {
  readonly offer: MarketOfferRow
  /** The listing it is of, or nothing. */
  readonly parentId?: string
  /** The plan it is of, or nothing. */
  readonly variantId?: string
}

/** Announces a file: it is pending, and the answer says where to put it. @throws submissionFieldInvalid */
export async function addFile(
  context: FileWriting,
  { offer, parentId, variantId }: FilePlace,
  kind: FileKind,
  sent: SentFile,
): Promise<Answer<StoredJson>> {
  const isElsewhere = kind.elsewhere !== undefined && isText(sent[kind.elsewhere]) && sent.state !== 'PendingUpload'
  if (!isElsewhere && !isText(sent['fileName'])) refuseFields({ fileName: ['The field is required.'] })
  if (sent.state !== undefined && sent.state !== 'PendingUpload')
    refuseFields({ state: ['The state of a file that is not uploaded yet is PendingUpload.'] })
  const partId = context.newId()
  const state: FileState = isElsewhere ? 'Processed' : 'PendingUpload'
  const members = {
    resourceType: kind.resourceType,
    ...saidOf(sent),
    ...writtenThumbnail(sent['thumbnail'], undefined).members,
    state,
  }
  const row = await addPart(context, offer, {
    kind: kind.part,
    partId,
    ...(parentId === undefined ? {} : { parentId }),
    ...(variantId === undefined ? {} : { variantId }),
    ...(isElsewhere ? {} : { blobId: partId }),
    members: inOrderOf(kind.schema, members),
  })
  await showInPortal(context, offer, row)
  context.record({ after: membersOf(row) })
  const path = pathTo(kind.announcing, { productID: offer.product_id, listingID: parentId ?? '' })
  const location = `${context.origin}${path}/${row.part_id}`
  return new Answer(201, fileWithAddress(context, kind, row), location, { etag: etagIn(row) })
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
