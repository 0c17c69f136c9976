import type { ServerResponse } from 'node:http'

interface Ready {
  readonly response: ServerResponse
  readonly status: number
  readonly headers: Readonly<Record<string, string | number>>
  readonly bytes: Buffer | undefined
}

let ready: Ready[] = []

/**
 * Sends an answer at the end of this turn of the event loop, with the others of the turn. Written one by one between the
 * requests, each answer wakes a client that has gone to sleep meanwhile, which costs the kernel more than the request
 * costs us; written together they wake it once.
 */
export function post(response: ServerResponse, status: number, headers: Ready['headers'], bytes?: Buffer): void {
  ready.push({ response, status, headers, bytes })
  if (ready.length === 1) setImmediate(flush)
}

function flush(): void {
  const sending = ready
  ready = []
  for (const { response, status, headers, bytes } of sending) response.writeHead(status, headers).end(bytes)
}
