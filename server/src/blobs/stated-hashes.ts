import { BlobError } from './blob-error.ts'
import type { BlobRequest } from './blob-request.ts'
import type { Hashes } from './content-hashes.ts'

/** Hashes that a request states of its content. */
export interface StatedHashes {
  /** Base64, from each header that has one. */
  readonly md5: readonly string[]
  readonly crc64: string | undefined
}

/** What the request states in `Content-MD5`, `x-ms-content-crc64`, and in other headers that hold an MD5. @throws {BlobError} where it is no hash */
export function statedHashes(request: BlobRequest, ...others: readonly string[]): StatedHashes {
  const md5 = ['content-md5', ...others].flatMap((name) => statedMd5(request, name) ?? [])
  const crc64 = request.headers['x-ms-content-crc64']
  if (crc64 !== undefined && !isBase64(crc64, 8))
    throw new BlobError('InvalidHeaderValue', { HeaderName: 'x-ms-content-crc64' })
  return { md5, crc64 }
}

/** The MD5 that a header states; undefined where it is not there. @throws {BlobError} where it is no hash */
export function statedMd5({ headers }: BlobRequest, name: string): string | undefined {
  const hash = headers[name]
  if (hash !== undefined && !isBase64(hash, 16)) throw new BlobError('InvalidMd5')
  return hash
}

/** Holds what was stated against what arrived. @throws {BlobError} where it differs */
export function checkHashes(stated: StatedHashes, arrived: Hashes): void {
  const wrong = stated.md5.find((md5) => md5 !== arrived.md5)
  if (wrong !== undefined)
    throw new BlobError('Md5Mismatch', { UserSpecifiedMd5: wrong, ServerCalculatedMd5: arrived.md5 ?? '' })
  if (stated.crc64 !== undefined && stated.crc64 !== arrived.crc64) throw new BlobError('Crc64Mismatch')
}

/** Headers that tell the client what arrived. */
export function hashHeaders({ md5, crc64 }: Hashes): Readonly<Record<string, string>> {
  return {
    ...(md5 === undefined ? {} : { 'content-md5': md5 }),
    ...(crc64 === undefined ? {} : { 'x-ms-content-crc64': crc64 }),
  }
}

function isBase64(text: string, length: number): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === length
}
