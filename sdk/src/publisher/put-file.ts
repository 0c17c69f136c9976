import { UnreachableError } from '../errors.ts'
import { delayAfter, retryAfterSeconds } from '../retry.ts'
import type { Transport } from '../transport.ts'
import { blocksOf, type FileContent } from './file-blocks.ts'

/** What a request carries. */
type Body = string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer>

/** How a file is uploaded. */
export interface UploadOptions {
  /** Told how many bytes are there; `total` is undefined for a stream. */
  readonly onProgress?: (progress: { readonly sent: number; readonly total: number | undefined }) => void
  readonly signal?: AbortSignal
  /** Bytes of a block; default 4 MiB. What is no larger goes in one request. */
  readonly blockBytes?: number
}

const usualBlockBytes = 4 * 1_048_576

/** Blocks on their way at a time. */
const parallelBlocks = 4

/** An upload was refused. */
export class UploadRefusedError extends Error {
  override readonly name = 'UploadRefusedError'
  readonly status: number
  /** The word of the storage service, as `AuthenticationFailed`. */
  readonly code: string | undefined

  constructor(status: number, code: string | undefined) {
    super(`the upload was refused: ${status}${code === undefined ? '' : ` ${code}`}`)
    this.status = status
    this.code = code
  }
}

/**
 * Puts a file where a `fileSasUri` says, in blocks where it is large.
 * @throws {UploadRefusedError}
 * @throws {UnreachableError}
 * @throws {RangeError} where a block would have no bytes
 */
export async function putFile(
  transport: Transport,
  address: string,
  file: FileContent,
  options: UploadOptions = {},
): Promise<void> {
  const total = file instanceof Blob ? file.size : file instanceof Uint8Array ? file.byteLength : undefined
  const size = options.blockBytes ?? usualBlockBytes
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a block cannot have ${size} bytes`)
  let done = 0
  const tell = (bytes: number): void => {
    done += bytes
    options.onProgress?.({ sent: done, total })
  }
  if (total !== undefined && total <= size) {
    const headers = { 'x-ms-blob-type': 'BlockBlob' }
    await sent(transport, address, { body: await bytesOf(file), headers, signal: options.signal })
    return tell(total)
  }
  // Once a block failed, the others need not go on.
  const failed = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal
  const put = (query: string, body: Body) => sent(transport, address + query, { body, signal })
  try {
    const ids = await putBlocks(blocksOf(file, size), put, tell)
    const list = ids.map((id) => `<Latest>${id}</Latest>`).join('')
    await put('&comp=blocklist', `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
  } catch (cause) {
    failed.abort(cause)
    throw cause
  }
}

/** Puts blocks, a few at a time. Answers their ids in the order of the file. */
async function putBlocks(
  blocks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  put: (query: string, body: Body) => Promise<void>,
  tell: (bytes: number) => void,
): Promise<readonly string[]> {
  const ids: string[] = []
  const running = new Set<Promise<void>>()
  for await (const block of blocks) {
    const id = btoa(String(ids.length).padStart(8, '0'))
    ids.push(id)
    const going = put(`&comp=block&blockid=${encodeURIComponent(id)}`, block).then(() => tell(block.byteLength))
    const tracked: Promise<void> = going.finally(() => running.delete(tracked))
    // Whoever waits for it hears of its failure; nobody may be waiting yet.
    tracked.catch(() => undefined)
    running.add(tracked)
    if (running.size >= parallelBlocks) await Promise.race(running)
  }
  await Promise.all(running)
  return ids
}

async function bytesOf(file: FileContent): Promise<Body> {
  return file instanceof ReadableStream ? new Response(file).arrayBuffer() : file
}

/** The version of the storage protocol that this is written for. */
const storageVersion = '2021-08-06'

interface Sending {
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}

/** Sends bytes until an answer is final, as often as the client's calls are repeated. */
async function sent({ fetch, retry }: Transport, url: string, { body, headers, signal }: Sending): Promise<void> {
  const request = {
    method: 'PUT',
    headers: { 'x-ms-version': storageVersion, ...headers },
    body,
    signal: signal ?? null,
  }
  for (let attempt = 1; ; attempt += 1) {
    const answer = await answered(fetch, url, request)
    if ('cause' in answer) signal?.throwIfAborted()
    else if (answer.ok) return
    const [status, asked] =
      'cause' in answer
        ? [undefined, undefined]
        : [answer.status, retryAfterSeconds(answer.headers.get('retry-after'), Date.now())]
    const delay = delayAfter(retry, attempt, { status, retryAfterSeconds: asked })
    if (delay !== undefined) await retry.sleep(delay, signal)
    else if ('cause' in answer) throw new UnreachableError(new URL(url).origin, attempt, answer.cause)
    else throw new UploadRefusedError(answer.status, answer.headers.get('x-ms-error-code') ?? undefined)
  }
}

/** An answer, read to its end: one that breaks off half-way is none. */
async function answered(
  fetch: Transport['fetch'],
  url: string,
  request: RequestInit,
): Promise<Response | { readonly cause: unknown }> {
  try {
    const answer = await fetch(url, request)
    await answer.arrayBuffer()
    return answer
  } catch (cause) {
    return { cause }
  }
}
