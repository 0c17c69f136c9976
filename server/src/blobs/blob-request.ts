import type { Readable } from 'node:stream'
import { BlobError } from './blob-error.ts'
import type { BlobRef } from './blob-service.ts'
import type { BlobStore } from './blob-store.ts'

/** A request on one blob, by somebody whose address allows it. */
export interface BlobRequest {
  readonly store: BlobStore
  readonly blob: BlobRef
  readonly method: string
  readonly query: URLSearchParams
  readonly body: Readable
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** The instant, on the system's clock. */
  readonly now: string
}

/** What is sent back; the headers that every answer has come on top. */
export interface BlobAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly body?: string | Readable
}

/** The length that the request states. @throws {BlobError} where it states none, or more than is allowed */
export function contentLength({ headers }: BlobRequest, maxBytes: number): number {
  const stated = headers['content-length']
  if (stated === undefined || headers['transfer-encoding'] !== undefined)
    throw new BlobError('MissingContentLengthHeader')
  if (Number(stated) > maxBytes) throw new BlobError('RequestBodyTooLarge', { MaxLimit: String(maxBytes) })
  return Number(stated)
}

/** Answers to writing have these, whether or not somebody reads them. */
export const writtenHeaders = {
  // The truth, where the real service says true.
  'x-ms-request-server-encrypted': 'false',
  'content-length': 0,
} as const

/** As HTTP tells instants. */
export function httpDate(instant: string): string {
  return new Date(instant).toUTCString()
}
