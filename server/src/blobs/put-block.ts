import { BlobError } from './blob-error.ts'
import { type BlobAnswer, type BlobRequest, contentLength, writtenHeaders } from './blob-request.ts'
import { isBlockId } from './block-id.ts'
import { bodyPieces } from './body-pieces.ts'
import { checkHashes, hashHeaders, statedHashes } from './stated-hashes.ts'

/**
 * The first version that has CRC-64. As recorded with 2021-12-02, a block is answered with the MD5 only where the request
 * states one. Inferred: it was always answered before there was another hash.
 */
const firstWithCrc64 = '2019-02-02'

/** Takes a block, which becomes part of the blob with a block list. Source: put-block. */
export async function putBlock(request: BlobRequest): Promise<BlobAnswer> {
  const { store, blob, headers } = request
  const id = blockId(request)
  if (headers['x-ms-copy-source'] !== undefined)
    throw new BlobError('UnsupportedHeader', { HeaderName: 'x-ms-copy-source' })
  const sizeBytes = contentLength(request, blob.maxBytes)
  if (sizeBytes === 0) throw new BlobError('InvalidHeaderValue', { HeaderName: 'Content-Length', HeaderValue: '0' })
  const stated = statedHashes(request)
  const withMd5 = stated.md5.length > 0 || (headers['x-ms-version'] ?? firstWithCrc64) < firstWithCrc64
  const hashes = { withMd5, withSha256: false, withCrc64: stated.crc64 !== undefined }
  const incoming = await store.receiveBlock(blob, bodyPieces(request.body, sizeBytes), { sizeBytes, ...hashes })
  try {
    checkHashes(stated, incoming.hashes)
    await store.stage(blob, id, { incoming, maxBytes: blob.maxBytes })
    return { status: 201, headers: { ...writtenHeaders, ...hashHeaders(incoming.hashes) } }
  } finally {
    await incoming.discard()
  }
}

function blockId({ query }: BlobRequest): string {
  const sent = query.get('blockid')
  if (sent === null) throw new BlobError('MissingRequiredQueryParameter', { QueryParameterName: 'blockid' })
  // A plus sign that was not encoded arrives as a space.
  const id = sent.replaceAll(' ', '+')
  if (!isBlockId(id))
    throw new BlobError('InvalidQueryParameterValue', { QueryParameterName: 'blockid', QueryParameterValue: sent })
  return id
}
