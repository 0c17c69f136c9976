import type { BlobService } from '../blobs/blob-service.ts'
import type { Log } from '../log.ts'
import type { Transaction } from '../store/executor.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import type { ProductPartRow } from './product-part-store.ts'

/** What removing files needs of a handler's context. */
export interface Removing {
  readonly db: Transaction
  readonly server: { readonly blobs: BlobService; readonly log: Log }
}

/** A part that files are of; which kind of part it is matters where it has several. */
type WithFile = Pick<ProductPartRow, 'partner_id' | 'blob_id'> & Partial<Pick<ProductPartRow, 'kind' | 'part_id'>>

/**
 * Removes the files of parts that are deleted, once that is committed: a crash in between leaves a file that nothing
 * refers to, never a reference to a file that is gone. Files of an offer that was submitted stay, since what was
 * submitted refers to them.
 */
export function removeBlobs(
  { db, server }: Removing,
  offer: Pick<MarketOfferRow, 'status'>,
  parts: readonly WithFile[],
): void {
  const blobs = parts.flatMap((part) => blobIdsOf(part).map((blobId) => [part.partner_id, blobId] as const))
  if (blobs.length === 0 || offer.status !== 'neverPublished') return
  db.afterCommit(() => {
    for (const [partnerId, blobId] of blobs)
      server.blobs.remove(partnerId, blobId).catch((cause: unknown) => server.log.error('blob', { cause }))
  })
}

/** Where the files of a part are. */
function blobIdsOf({ kind, part_id, blob_id }: WithFile): readonly string[] {
  const own = blob_id === '' ? [] : [blob_id]
  return kind === 'video' && part_id !== undefined ? [...own, thumbnailBlobId(part_id)] : own
}

/** Where the image in front of a video is uploaded to: beside the video. */
export function thumbnailBlobId(videoId: string): string {
  return `${videoId}-thumbnail`
}
