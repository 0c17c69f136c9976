import type { BlobService } from '../blobs/blob-service.ts'
import { thumbnailBlobId } from '../marketplace/blobs-of-part.ts'
import { isMembers } from '../marketplace/core-member.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { StoredJson } from '../page.ts'
import type { FileKind } from './file-kind.ts'
import { stateOf, takesUpload } from './file-states.ts'

/** Who makes the addresses of files, and for which client. */
export interface Addressing {
  readonly origin: string
  readonly server: { readonly blobs: BlobService }
}

/** A file as it is answered without where it is. */
export function fileWithoutAddress(row: ProductPartRow): StoredJson {
  if (!row.document.includes('"fileSasUri"')) return new StoredJson(row.document)
  const { fileSasUri: _address, ...members } = membersOf(row)
  return new StoredJson(JSON.stringify(members))
}

/**
 * A file as it is answered with where it is: where to put it until that is done, and where to read it from then on. No
 * such address is ever stored, since it lets in whoever has it.
 */
export function fileWithAddress(context: Addressing, kind: FileKind, row: ProductPartRow): StoredJson {
  const members = membersOf(row)
  const { thumbnail } = members
  const told: Members = {
    ...members,
    ...(row.blob_id === '' ? {} : { fileSasUri: addressOf(context, kind, { row, members, blobId: row.blob_id }) }),
    ...(isMembers(thumbnail)
      ? { thumbnail: { ...thumbnail, ...addressOfThumbnail(context, kind, row, thumbnail) } }
      : {}),
  }
  const { '@odata.etag': etag, id, ...own } = told
  return new StoredJson(JSON.stringify({ ...inOrderOf(kind.schema, own), '@odata.etag': etag, id }))
}

function addressOfThumbnail(context: Addressing, kind: FileKind, row: ProductPartRow, members: Members): Members {
  if (members['fileName'] === undefined) return {}
  return { fileSasUri: addressOf(context, kind, { row, members, blobId: thumbnailBlobId(row.part_id) }) }
}

function addressOf(
  { origin, server }: Addressing,
  { maxBytes }: FileKind,
  { row, members, blobId }: { readonly row: ProductPartRow; readonly members: Members; readonly blobId: string },
): string {
  const fileName = String(members['fileName'] ?? '')
  const blob = { partnerId: row.partner_id, blobId, fileName, maxBytes }
  return takesUpload(stateOf(members))
    ? server.blobs.writeAddress(origin, blob)
    : server.blobs.readAddress(origin, blob)
}

/** Whether `$expand` asks for where files are. What is malformed asks for nothing, as observed. */
export function asksForAddresses($expand: string | undefined): boolean {
  return ($expand ?? '').split(',').some((name) => name.trim().toLowerCase() === 'filesasuri')
}
