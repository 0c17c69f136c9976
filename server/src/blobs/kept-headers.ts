import { BlobError } from './blob-error.ts'
import type { BlobRequest } from './blob-request.ts'

/** Bytes that names and values of metadata have together at most. Source: setting-and-retrieving-properties-and-metadata-for-blob-resources. */
const mostMetadataBytes = 8_192

/** Headers of a blob, and those of a request that set them. */
const settable = {
  'cache-control': 'x-ms-blob-cache-control',
  'content-encoding': 'x-ms-blob-content-encoding',
  'content-language': 'x-ms-blob-content-language',
} as const

/** What a request says of the blob it writes: its type, and headers that come back with it. @throws {BlobError} where its metadata is too large */
export function keptHeaders({ headers }: BlobRequest, fallbackType = 'application/octet-stream') {
  const set = Object.entries(settable).map(([name, header]) => [name, headers[header]] as const)
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-ms-meta-'))
  const metadataBytes = metadata.flat().reduce((sum, text) => sum + text.length, 0)
  if (metadataBytes > mostMetadataBytes) throw new BlobError('MetadataTooLarge')
  return {
    contentType: headers['x-ms-blob-content-type'] || fallbackType,
    headers: Object.fromEntries([...set.flatMap(([name, value]) => (value ? [[name, value]] : [])), ...metadata]),
  }
}
