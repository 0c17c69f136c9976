import { createHash } from 'node:crypto'
import { BlobError } from './blob-error.ts'
import type { BlobDescription, BlobFile } from './blob-file.ts'
import { type BlobAnswer, type BlobRequest, httpDate } from './blob-request.ts'
import type { BlobRef } from './blob-service.ts'
import { type ByteRange, rangeAsked } from './byte-range-rules.ts'
import { failedToRead } from './condition-rules.ts'
import { dispositionOf } from './disposition.ts'

/** Bytes of a range at most whose MD5 is made. Source: get-blob. */
const mostHashedBytes = 4 * 1_048_576

/** Answers with a blob, a range of it, or, for HEAD, what is known of it. Source: get-blob, get-blob-properties. */
export async function getBlob(request: BlobRequest): Promise<BlobAnswer> {
  const file = await request.store.open(request.blob)
  if (!file) throw new BlobError('BlobNotFound')
  try {
    const answer = await answerOf(request, file)
    if (!answer.body) await file.close()
    return answer
  } catch (cause) {
    await file.close()
    throw cause
  }
}

async function answerOf({ blob, method, headers }: BlobRequest, file: BlobFile): Promise<BlobAnswer> {
  const { description } = file
  const known = knownHeaders(blob, description)
  const failed = failedToRead(headers, description)
  if (failed) throw new BlobError('ConditionNotMet', {}, failed)
  const { sizeBytes, md5 } = description
  const whole = { 'content-length': sizeBytes, ...(md5 === undefined ? {} : { 'content-md5': md5 }) }
  // Inferred: a range asks nothing of HEAD, whose answer is about the whole blob.
  if (method === 'HEAD') return { status: 200, headers: { ...known, ...whole } }
  const range = rangeAsked(headers['x-ms-range'] ?? headers['range'], sizeBytes)
  if (range === 'unsatisfiable') throw new BlobError('InvalidRange')
  if (!range) return { status: 200, headers: { ...known, ...whole }, body: file.content() }
  const hash = headers['x-ms-range-get-content-md5']?.toLowerCase() === 'true' ? await rangeMd5(file, range) : undefined
  const part = {
    'content-length': range.last - range.first + 1,
    'content-range': `bytes ${range.first}-${range.last}/${sizeBytes}`,
    ...(md5 === undefined ? {} : { 'x-ms-blob-content-md5': md5 }),
    ...(hash === undefined ? {} : { 'content-md5': hash }),
  }
  return { status: 206, headers: { ...known, ...part }, body: file.content(range) }
}

function knownHeaders({ fileName }: BlobRef, description: BlobDescription): Readonly<Record<string, string>> {
  const { contentType, etag, uploadedAt, headers } = description
  return {
    ...headers,
    'content-type': contentType,
    // Blobs have the origin of the sign-in pages: what somebody uploaded must not run there.
    'content-disposition': dispositionOf(fileName),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag,
    'last-modified': httpDate(uploadedAt),
    'accept-ranges': 'bytes',
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-creation-time': httpDate(uploadedAt),
    'x-ms-lease-status': 'unlocked',
    'x-ms-lease-state': 'available',
    'x-ms-server-encrypted': 'false',
  }
}

async function rangeMd5(file: BlobFile, range: ByteRange): Promise<string> {
  if (range.last - range.first + 1 > mostHashedBytes)
    throw new BlobError('OutOfRangeInput', { HeaderName: 'x-ms-range-get-content-md5' })
  return createHash('md5')
    .update(await file.bytes(range))
    .digest('base64')
}
