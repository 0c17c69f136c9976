import type { BlobRef, BlobService } from '../blobs/blob-service.ts'
import { reportBlobId } from '../marketplace/blobs-of-part.ts'
import { documentOf } from '../publishing/publishing-document.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'

/** Bytes of a report at most. */
const maxBytes = 1024 * 1024

/** What certification said, as lines of text. Inferred: the specification has an address of a file, and not what is in it. */
export function reportText(row: PublishingRow): string {
  const { log } = documentOf(row)
  const entry = log.find(({ phase }) => phase === 'certification')
  const { outcome = 'pending', startedAt = '', endedAt = '', messages = [] } = entry ?? {}
  const lines = [
    `Submission ${row.submission_id}`,
    `Certification from ${startedAt} to ${endedAt}: ${outcome}`,
    ...messages.map(({ level, text }) => `${level}: ${text}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The report as a file, which is written when it is asked for first: certification that is over says nothing more. */
export async function keptReport(blobs: BlobService, row: PublishingRow): Promise<BlobRef> {
  const blob = {
    partnerId: row.partner_id,
    blobId: reportBlobId(row),
    fileName: `certification-${row.submission_id}.txt`,
    maxBytes,
  }
  const isThere = await blobs.find(blob.partnerId, blob.blobId)
  if (!isThere) await blobs.save(blob, bytesOf(reportText(row)), 'text/plain; charset=utf-8')
  return blob
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text).subarray(0, maxBytes)
}
