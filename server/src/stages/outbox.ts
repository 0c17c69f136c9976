import type { ServerResponse } from 'node:http'

interface Ready {
  readonly response: ServerResponse
  readonly status: number
  readonly headers: Record<string, string | number | string[]>
  readonly content: Content | undefined
}

/** A body as it is handed to Node. */
interface Content {
  readonly data: Buffer | string
  /** In bytes. */
  readonly length: number
  /** Given back once the bytes are sent. */
  readonly slab: Buffer | undefined
}

/** Bodies from this size on are written into slabs that are used again: fresh memory costs more than filling it. */
const largeBytes = 8_192
const slabBytes = 131_072
const keptSlabs = 32

const slabs: Buffer[] = []
let ready: Ready[] = []

/**
 * Sends an answer at the end of this turn of the event loop, with the others of the turn. Written one by one between the
 * requests, each answer wakes a client that has gone to sleep meanwhile, which costs the kernel more than the request
 * costs us; written together they wake it once. The length is added to the headers.
 */
export function post(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number | string[]>,
  body?: string,
): void {
  const content = body === undefined ? undefined : contentOf(body)
  if (content) headers['content-length'] = content.length
  ready.push({ response, status, headers, content })
  if (ready.length === 1) setImmediate(flush)
}

/**
 * Node joins text to the header, and writes both at once: cheaper than to write them one after the other, unless the text
 * is long. Text beyond ASCII would turn the header's own bytes into UTF-8.
 */
function contentOf(body: string): Content {
  const length = Buffer.byteLength(body)
  if (length < largeBytes) return { data: length === body.length ? body : Buffer.from(body), length, slab: undefined }
  if (length > slabBytes) return { data: Buffer.from(body), length, slab: undefined }
  const slab = slabs.pop() ?? Buffer.allocUnsafeSlow(slabBytes)
  slab.write(body)
  return { data: slab.subarray(0, length), length, slab }
}

function flush(): void {
  const sending = ready
  ready = []
  for (const { response, status, headers, content } of sending) {
    const { data, slab } = content ?? {}
    response.writeHead(status, headers).end(data, 'latin1', slab && (() => giveBack(slab)))
  }
}

function giveBack(slab: Buffer): void {
  if (slabs.length < keptSlabs) slabs.push(slab)
}
