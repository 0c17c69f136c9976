import { cosellAssetRequest } from '@comptoir/contract/ingestion/cosell/schemas'
import type { BlobRef, BlobService } from '../blobs/blob-service.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { StoredJson } from '../page.ts'

/** Bytes of a co-sell document at most. Inferred: no article gives a limit. */
const maxBytes = 100 * 1024 * 1024

/** A document before its file is there, and then. */
export const assetStates = { pending: 'PendingUpload', uploaded: 'Uploaded' } as const

/** What telling where a file is needs of a handler's context. */
export interface Telling {
  readonly origin: string
  readonly server: { readonly blobs: BlobService }
}

/** A document with the address of its file: to put it there or, once it was put there, to read it. */
export function toldAsset({ origin, server }: Telling, row: ProductPartRow): StoredJson {
  const members = membersOf(row)
  const blob = blobOf(row)
  const isPending = members['state'] === assetStates.pending
  const fileSasUri = isPending ? server.blobs.writeAddress(origin, blob) : server.blobs.readAddress(origin, blob)
  return new StoredJson(JSON.stringify(inOrderOf(cosellAssetRequest, { ...members, fileSasUri })))
}

/** Where the file of a document is kept. */
export function blobOf(row: ProductPartRow): BlobRef {
  const { fileName } = membersOf(row)
  return { partnerId: row.partner_id, blobId: row.blob_id, fileName: String(fileName), maxBytes }
}
