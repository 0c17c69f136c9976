import { BlobError } from './blob-error.ts'
import { type BlobAnswer, type BlobRequest, contentLength, httpDate, writtenHeaders } from './blob-request.ts'
import { bodyPieces } from './body-pieces.ts'
import { failedToWrite } from './condition-rules.ts'
import { keptHeaders } from './kept-headers.ts'
import { checkHashes, hashHeaders, statedHashes } from './stated-hashes.ts'

/** Writes a blob in one piece. Source: put-blob. */
export async function putBlob(request: BlobRequest): Promise<BlobAnswer> {
  const { store, blob, headers, now } = request
  requireBlockBlob(headers)
  const sizeBytes = contentLength(request, blob.maxBytes)
  const kept = keptHeaders(request, headers['content-type'])
  const stated = statedHashes(request, 'x-ms-blob-content-md5')
  const mayReplace: Parameters<typeof store.keep>[2]['mayReplace'] = (before) => {
    const failed = failedToWrite(headers, before)
    if (failed) throw new BlobError(failed)
  }
  // Asked before the content travels, too, which may take a while.
  mayReplace(await store.describe(blob))
  const incoming = await store.receive(bodyPieces(request.body, sizeBytes), { withCrc64: stated.crc64 !== undefined })
  try {
    checkHashes(stated, incoming.hashes)
    const { etag, uploadedAt } = await store.keep(blob, incoming, { ...kept, now, mayReplace })
    const written = { etag, 'last-modified': httpDate(uploadedAt) }
    return { status: 201, headers: { ...writtenHeaders, ...written, ...hashHeaders(incoming.hashes) } }
  } finally {
    await incoming.discard()
  }
}

function requireBlockBlob(headers: BlobRequest['headers']): void {
  const type = headers['x-ms-blob-type']
  if (headers['x-ms-copy-source'] !== undefined)
    throw new BlobError('UnsupportedHeader', { HeaderName: 'x-ms-copy-source' })
  if (type === undefined) throw new BlobError('MissingRequiredHeader', { HeaderName: 'x-ms-blob-type' })
  if (type.toLowerCase() !== 'blockblob')
    throw new BlobError('InvalidHeaderValue', { HeaderName: 'x-ms-blob-type', HeaderValue: type })
}
