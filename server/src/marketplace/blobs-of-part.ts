import { listOf } from './core-member.ts'
import { membersOf } from './part-document.ts'
import type { ProductPartRow } from './product-part-store.ts'

/** Files of a listing: the portal may refer to one from another place, too. */
const mayBeAnothers: ReadonlySet<string> = new Set(['image', 'video', 'asset'])

/** Where the files of a part are that are its own; those that it only refers to are another part's. */
export function blobsOfPart(part: ProductPartRow): readonly string[] {
  const { kind, part_id, blob_id } = part
  const isOwn = blob_id !== '' && (blob_id === part_id || !mayBeAnothers.has(kind))
  const own = isOwn ? [blob_id] : []
  if (kind === 'video') return [...own, thumbnailBlobId(part_id)]
  if (kind === 'supplementalContent') return [...own, ...assetIdsOf(part)]
  return own
}

/** Where the image in front of a video is uploaded to: beside the video. */
export function thumbnailBlobId(videoId: string): string {
  return `${videoId}-thumbnail`
}

/** Where the report of a submission is kept, once somebody asked for it. */
export function reportBlobId({ product_id, submission_id }: SubmissionKey): string {
  return `report-${product_id}-${submission_id}`
}

interface SubmissionKey {
  readonly product_id: string
  readonly submission_id: string
}

/** The files for certification are uploaded under their own ids. */
function assetIdsOf(part: ProductPartRow): readonly string[] {
  return listOf(membersOf(part)['assets']).flatMap(({ assetID }) => (typeof assetID === 'string' ? [assetID] : []))
}
