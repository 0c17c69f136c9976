import { UnreachableError } from '../errors.ts'
import { delayAfter, retryAfterSeconds } from '../retry.ts'
import type { Transport } from '../transport.ts'

/** The bytes of a file: whole, or as they come. Node's `openAsBlob` gives one that is not held in memory. */
export type FileContent = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>

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

/** Puts a file where a `fileSasUri` says, in blocks where it is large. @throws {UploadRefusedError} */
export async function putFile(
  transport: Transport,
  address: string,
  file: FileContent,
  options: UploadOptions = {},
): Promise<void> {
  const total = file instanceof Blob ? file.size : file instanceof Uint8Array ? file.byteLength : undefined
  const size = options.blockBytes ?? usualBlockBytes
  const put = (query: string, body: Body, headers: Readonly<Record<string, string>> = {}) =>
    sent(transport, address + query, { body, headers, signal: options.signal ?? null })
  let done = 0
  const tell = (bytes: number): void => {
    done += bytes
    options.onProgress?.({ sent: done, total })
  }
  if (total !== undefined && total <= size) {
    await put('', await bytesOf(file), { 'x-ms-blob-type': 'BlockBlob' })
    return tell(total)
  }
  const ids: string[] = []
  const running = new Set<Promise<void>>()
  for await (const block of blocksOf(file, size)) {
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
  const list = ids.map((id) => `<Latest>${id}</Latest>`).join('')
  await put('&comp=blocklist', `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
}

async function bytesOf(file: FileContent): Promise<Body> {
  return file instanceof ReadableStream ? new Response(file).arrayBuffer() : file
}

async function* blocksOf(file: FileContent, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file instanceof ReadableStream) {
    yield* gathered(file, size)
    return
  }
  const total = file instanceof Blob ? file.size : file.byteLength
  for (let from = 0; from < total; from += size) {
    const part = file.slice(from, from + size)
    yield part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part
  }
}

/** Gathers the pieces of a stream into blocks. */
async function* gathered(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  for await (let piece of stream) {
    while (held + piece.byteLength >= size) {
      const fits = size - held
      yield joined([...pieces, piece.subarray(0, fits)], size)
      piece = piece.subarray(fits)
      pieces = []
      held = 0
    }
    if (piece.byteLength === 0) continue
    pieces.push(piece)
    held += piece.byteLength
  }
  if (held > 0) yield joined(pieces, held)
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    block.set(piece, at)
    at += piece.byteLength
  }
  return block
}

/** The version of the storage protocol that this is written for. */
const storageVersion = '2021-08-06'

async function sent(
  { fetch, retry }: Transport,
  url: string,
  { body, headers, signal }: { body: Body; headers: Readonly<Record<string, string>>; signal: AbortSignal | null },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { 'x-ms-version': storageVersion, ...headers },
      body,
      signal,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw signal.reason
      return { cause }
    })
    if ('ok' in answer && answer.ok) return void (await answer.arrayBuffer())
    const status = 'status' in answer ? answer.status : undefined
    const asked = 'headers' in answer ? retryAfterSeconds(answer.headers.get('retry-after'), Date.now()) : undefined
    const delay = delayAfter(retry, attempt, { status, retryAfterSeconds: asked })
    if (delay !== undefined) await retry.sleep(delay, signal ?? undefined)
    else if ('status' in answer)
      throw new UploadRefusedError(answer.status, answer.headers.get('x-ms-error-code') ?? undefined)
    else throw new UnreachableError(new URL(url).origin, attempt, answer.cause)
  }
}
