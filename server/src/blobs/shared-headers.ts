import type { BlobAnswer } from './blob-request.ts'

/** What the service speaks where the client names no version. */
const usualVersion = '2023-11-03'

/** Headers of every answer: ids, version, and that any page may read it, since an address is all that is needed. */
export function sharedHeaders(
  headers: Readonly<Record<string, string>>,
  requestId: string,
): Readonly<Record<string, string>> {
  const { 'x-ms-client-request-id': clientRequestId, 'x-ms-version': version = usualVersion } = headers
  return {
    'x-ms-request-id': requestId,
    'x-ms-version': /^[\w.-]{1,32}$/.test(version) ? version : usualVersion,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    ...(clientRequestId && /^[\x20-\x7e]{1,1024}$/.test(clientRequestId)
      ? { 'x-ms-client-request-id': clientRequestId }
      : {}),
  }
}

/** A browser's question whether a page may send its request. Source: preflight-blob-request. */
export function preflight(headers: Readonly<Record<string, string>>): BlobAnswer {
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, PUT, OPTIONS',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': 86_400,
      'content-length': 0,
    },
  }
}
