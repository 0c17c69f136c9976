import { request } from 'node:http'
import { Readable } from 'node:stream'

/** What came back, as it stands on the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What is sent. */
export interface RawRequest {
  readonly headers?: Readonly<Record<string, string | number>>
  /** A stream goes out in chunks unless the headers state a length. */
  readonly body?: string | Uint8Array | Readable
}

/** Sends exactly this, over a connection of its own: no library that mends it. */
export function ask(method: string, address: string, { headers = {}, body }: RawRequest = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sending = request(address, { method, headers: { ...headers }, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        }),
      )
    })
    sending.on('error', reject)
    if (body instanceof Readable) body.pipe(sending)
    else sending.end(body)
  })
}

/** Puts a blob in one piece. */
export function put(address: string, body: string | Uint8Array, headers: RawRequest['headers'] = {}) {
  return ask('PUT', address, { headers: { 'x-ms-blob-type': 'BlockBlob', ...headers }, body })
}

/** The address of one part of the service's interface: `comp=blocklist`. */
export function withQuery(address: string, query: string): string {
  return `${address}&${query}`
}
