import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Server } from '../server.ts'
import { answerBlob } from './answer-blob.ts'
import type { SignedAddress } from './blob-address.ts'
import { BlobError } from './blob-error.ts'
import type { BlobAnswer } from './blob-request.ts'
import { errorAnswer } from './error-answer.ts'
import { preflight, sharedHeaders } from './shared-headers.ts'

/** A request, the way to answer it, and the id by which both are found again. */
export interface BlobExchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
}

/** What became of a request; 499 where the client was gone before the answer. */
export interface BlobOutcome {
  readonly status: number
  /** Undefined where the address is none of ours. */
  readonly partnerId: string | undefined
}

/** Answers a request on a blob. Nothing that a client does makes it fail. */
export async function exchangeBlob(server: Server, exchange: BlobExchange): Promise<BlobOutcome> {
  const { request, response, requestId } = exchange
  const headers = sentHeaders(request.headers)
  const address = server.blobs.addresses.parse(request.url ?? '')
  const partnerId = address?.blob.partnerId
  const shared = sharedHeaders(headers, requestId)
  try {
    const answer = await answerOf(server, request, { headers, address })
    await send(response, request.method, { ...answer, headers: { ...shared, ...answer.headers } })
    return { status: answer.status, partnerId }
  } catch (cause) {
    // The client is gone, or half of a blob is sent: there is nobody to tell, or no way to.
    if (response.destroyed || response.headersSent || request.errored) {
      response.destroy()
      return { status: 499, partnerId }
    }
    if (!(cause instanceof BlobError)) server.log.error('bug', { cause, correlationId: requestId })
    const answer = errorAnswer(
      cause instanceof BlobError ? cause : new BlobError('InternalError'),
      requestId,
      server.clock.now(),
    )
    await send(response, request.method, { ...answer, headers: { ...shared, ...answer.headers } }).catch(() =>
      response.destroy(),
    )
    return { status: answer.status, partnerId }
  }
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly address: SignedAddress | undefined
}

async function answerOf(server: Server, request: IncomingMessage, { headers, address }: Sent): Promise<BlobAnswer> {
  const { method = '', url = '' } = request
  // A browser sends no signature ahead.
  if (method === 'OPTIONS') return preflight(headers)
  const query = URL.parse(url, 'http://localhost')?.searchParams ?? new URLSearchParams()
  if (!query.has('sig') && headers['authorization'] === undefined) throw new BlobError('NoAuthenticationInformation')
  if (!address || address.expiresAtMs <= server.clock.epochMs()) throw new BlobError('AuthenticationFailed')
  const store = await server.blobs.store()
  const now = server.clock.now()
  return answerBlob({ store, blob: address.blob, method, query, body: request, headers, now }, address)
}

async function send(response: ServerResponse, method: string | undefined, answer: BlobAnswer): Promise<void> {
  const { status, headers, body } = answer
  response.writeHead(status, headers)
  if (body === undefined || typeof body === 'string') response.end(method === 'HEAD' ? undefined : body)
  else await pipeline(body, response)
}

/** A header that came more than once is one, with commas. */
function sentHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const sent: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) sent[name] = Array.isArray(value) ? value.join(', ') : value
  return sent
}
