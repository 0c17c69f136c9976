import type { Readable } from 'node:stream'
import type { BlobService, StoredBlob } from '../blobs/blob-service.ts'
import type { ByteRange } from '../blobs/byte-range-rules.ts'
import type { Members } from '../marketplace/part-document.ts'

/** A file that was uploaded, to be looked into. */
export interface UploadedFile {
  readonly sizeBytes: number
  /** What was said of it. */
  readonly members: Members
  /** The bytes of a range that lies within the file. */
  open(range: ByteRange): Readable
}

/** What stands at a blob, to be looked into. */
export function uploadedFile(
  blobs: BlobService,
  { partnerId, blobId }: { readonly partnerId: string; readonly blobId: string },
  { blob, members }: { readonly blob: StoredBlob; readonly members: Members },
): UploadedFile {
  return { sizeBytes: blob.sizeBytes, members, open: (range) => blobs.open(partnerId, blobId, range) }
}
