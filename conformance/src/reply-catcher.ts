import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A client's reply address, on this machine: keeps what the browser brings. */
export interface ReplyCatcher {
  readonly url: string
  /** The form that was posted last. */
  form(): URLSearchParams | undefined
  close(): Promise<void>
}

/** Listens at a port of its own; having taken an answer it sends the browser on to another origin, as many clients do. */
export async function catchReplies(): Promise<ReplyCatcher> {
  let caught: URLSearchParams | undefined
  const listener = createServer(async (request, response) => {
    const port = portOf(listener.address())
    if (request.url?.startsWith('/home')) return void response.end('<!doctype html><title>Home</title><p>Welcome')
    if (!request.url?.startsWith('/signed-in')) return void response.writeHead(404).end()
    if (request.method === 'POST') caught = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
    else caught = new URL(request.url ?? '/', 'http://localhost').searchParams
    response.writeHead(303, { location: `http://127.0.0.1:${port}/home` }).end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${portOf(listener.address())}/signed-in`,
    form: () => caught,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        listener.closeAllConnections()
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the catcher listens at no port')
  return address.port
}
