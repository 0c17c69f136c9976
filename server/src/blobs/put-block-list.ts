import { BlobError } from './blob-error.ts'
import { type BlobAnswer, type BlobRequest, contentLength, httpDate, writtenHeaders } from './blob-request.ts'
import { blockListOf } from './block-list-xml.ts'
import { failedToWrite } from './condition-rules.ts'
import { ContentHashes } from './content-hashes.ts'
import { keptHeaders } from './kept-headers.ts'
import { checkHashes, hashHeaders, statedHashes, statedMd5 } from './stated-hashes.ts'

/** Bytes of a block list at most: 50,000 lines of the longest ids fit. */
const mostListBytes = 8_388_608

/** Makes the blob of its blocks. Source: put-block-list. */
export async function putBlockList(request: BlobRequest): Promise<BlobAnswer> {
  const { store, blob, headers, now } = request
  contentLength(request, mostListBytes)
  const kept = keptHeaders(request)
  const stated = statedHashes(request)
  // Kept as it is stated: the blocks were checked when they came. Source: put-block-list.
  const md5 = statedMd5(request, 'x-ms-blob-content-md5')
  const hashes = new ContentHashes({ withCrc64: stated.crc64 !== undefined, withSha256: false })
  const chunks: Buffer[] = []
  for await (const chunk of request.body) {
    hashes.update(chunk)
    chunks.push(chunk)
  }
  const arrived = hashes.digest()
  checkHashes(stated, arrived)
  const { etag, uploadedAt } = await store.join(blob, blockListOf(Buffer.concat(chunks).toString()), {
    ...kept,
    now,
    maxBytes: blob.maxBytes,
    md5,
    mayReplace: (before) => {
      const failed = failedToWrite(headers, before)
      if (failed) throw new BlobError(failed)
    },
  })
  const written = { etag, 'last-modified': httpDate(uploadedAt) }
  // These hashes are of the list, as the article has it.
  return { status: 201, headers: { ...writtenHeaders, ...written, ...hashHeaders(arrived) } }
}
