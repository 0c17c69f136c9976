import type { ServerResponse } from 'node:http'

interface Ready {
  readonly response: ServerResponse
  readonly status: number
  readonly headers: Record<string, string | number | string[]>
  readonly bytes: Buffer | undefined
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
  const { bytes, slab } = body === undefined ? { bytes: undefined, slab: undefined } : encoded(body)
  if (bytes) headers['content-length'] = bytes.length
  ready.push({ response, status, headers, bytes, slab })
  if (ready.length === 1) setImmediate(flush)
}

/** As bytes: Node would join the header and a long text to one string, which costs more than this copy. */
function encoded(body: string): { readonly bytes: Buffer; readonly slab: Buffer | undefined } {
  const length = Buffer.byteLength(body)
  if (length < largeBytes || length > slabBytes) return { bytes: Buffer.from(body), slab: undefined }
  const slab = slabs.pop() ?? Buffer.allocUnsafeSlow(slabBytes)
  slab.write(body)
  return { bytes: slab.subarray(0, length), slab }
}

function flush(): void {
  const sending = ready
  ready = []
  for (const { response, status, headers, bytes, slab } of sending)
    response.writeHead(status, headers).end(bytes, () => {
      if (slab && slabs.length < keptSlabs) slabs.push(slab)
    })
}
