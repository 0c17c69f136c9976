import { UnreachableError } from './errors.ts'
import { delayAfter, type Retry, retryAfterSeconds } from './retry.ts'

/** A request, ready to go; every attempt sends the same. */
export interface WireRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** An answer, read to its end. */
export interface WireReply {
  readonly status: number
  readonly headers: Headers
  readonly bytes: ArrayBuffer
  readonly retryAfterSeconds: number | undefined
}

/** How requests are sent. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch
  readonly retry: Retry
}

/** Sends a request until an answer is final: one that says so, or the last attempt's. @throws {UnreachableError} */
export async function send(transport: Transport, request: WireRequest, signal?: AbortSignal): Promise<WireReply> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attempted(transport, request, signal)
    const delay = delayAfter(transport.retry, attempt, outcome)
    if (delay !== undefined) await transport.retry.sleep(delay, signal)
    else if (outcome.status !== undefined) return outcome
    else throw new UnreachableError(new URL(request.url).origin, attempt, outcome.cause)
  }
}

interface NoAnswer {
  readonly status: undefined
  readonly retryAfterSeconds: undefined
  readonly cause: unknown
}

async function attempted(
  { fetch }: Transport,
  request: WireRequest,
  signal?: AbortSignal,
): Promise<WireReply | NoAnswer> {
  const { url, method, headers, body } = request
  try {
    signal?.throwIfAborted()
    const answer = await fetch(url, { method, headers, body: body ?? null, signal: signal ?? null })
    const wait = retryAfterSeconds(answer.headers.get('retry-after'), Date.now())
    // Read here: an answer that breaks off half-way is no answer.
    return {
      status: answer.status,
      headers: answer.headers,
      bytes: await answer.arrayBuffer(),
      retryAfterSeconds: wait,
    }
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    return { status: undefined, retryAfterSeconds: undefined, cause }
  }
}

/** The JSON of a reply; undefined where its body is empty or something else. */
export function jsonOf({ bytes }: WireReply): unknown {
  if (bytes.byteLength === 0) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** A value's members, to be looked at one by one; none where it is no object. */
export function members(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
