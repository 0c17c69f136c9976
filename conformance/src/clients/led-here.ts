import { request } from 'node:https'

/** What was sent to a host of Microsoft's, as the clients' own networks are told of it. */
export interface LedRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface LedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Speaks HTTPS with any host name, all of which are at this port here: what a line in /etc/hosts does, and a port 443. */
export function ledHere(origin: string): (url: string, sent?: LedRequest) => Promise<LedAnswer> {
  const { port } = new URL(origin)
  return (url, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = new URL(url)
      const at = { host: '127.0.0.1', port, servername: host, path: `${pathname}${search}` }
      const sending = request({ ...at, method, headers: { ...headers, host }, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
            text: Buffer.concat(parts).toString(),
          }),
        )
      })
      sending.on('error', reject)
      sending.end(body)
    })
}
