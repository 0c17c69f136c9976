import type { ServerProcess } from './server-process.ts'

interface Write {
  readonly requestId: string
  readonly path: string
  readonly body: object
}

/** JSON of the wire, read by members that the checks name. */
// biome-ignore lint/suspicious/noExplicitAny: the crash test reads whatever the server says, and fails where it says less
type Wire = any

/** A client that knows the difference between a refusal and a server that is gone. */
export class Client {
  readonly #url: string
  readonly #token: string

  private constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  static async connect({ url, account }: ServerProcess): Promise<Client> {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      refresh_token: account.refreshToken,
      resource: 'https://api.partnercenter.microsoft.com',
    })
    const answer = await fetch(`${url}/${account.tenantId}/oauth2/token`, { method: 'POST', body: form })
    const { access_token: token }: Wire = await answer.json()
    return new Client(url, token)
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Wire> {
    const answer = await fetch(this.#url + path, { headers: { authorization: `Bearer ${this.#token}`, ...headers } })
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

  /** Undefined when the server went away before it answered; a refusal is a failure of the test. */
  async write(method: 'POST' | 'PATCH', { requestId, path, body }: Write): Promise<Wire | undefined> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      'content-type': 'application/json',
      'ms-requestid': requestId,
    }
    const answer = await fetch(this.#url + path, { method, headers, body: JSON.stringify(body) }).catch(() => undefined)
    if (answer === undefined) return undefined
    const text = await answer.text().catch(() => undefined)
    if (text === undefined) return undefined
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text)
  }
}
