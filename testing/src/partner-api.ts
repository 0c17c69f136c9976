import type { Server } from '@comptoir/server/server'

/** An answer as the wire gave it. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  /** Parsed JSON; undefined where the body is empty. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the members it expects, and fails where one is missing
  readonly body: any
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Headers = Readonly<Record<string, string>>

/** Calls the server as a partner would, through the whole pipeline, without a port. */
export class PartnerApi {
  readonly #server: Server
  readonly #token: string

  constructor(server: Server, token: string) {
    this.#server = server
    this.#token = token
  }

  get(path: string, headers?: Headers): Promise<WireAnswer> {
    return this.send('GET', path, undefined, headers)
  }

  head(path: string, headers?: Headers): Promise<WireAnswer> {
    return this.send('HEAD', path, undefined, headers)
  }

  post(path: string, body?: unknown, headers?: Headers): Promise<WireAnswer> {
    return this.send('POST', path, body, headers)
  }

  put(path: string, body: unknown, headers?: Headers): Promise<WireAnswer> {
    return this.send('PUT', path, body, headers)
  }

  patch(path: string, body: unknown, headers?: Headers): Promise<WireAnswer> {
    return this.send('PATCH', path, body, headers)
  }

  delete(path: string, headers?: Headers): Promise<WireAnswer> {
    return this.send('DELETE', path, undefined, headers)
  }

  async send(method: Method, url: string, body: unknown, headers: Headers = {}): Promise<WireAnswer> {
    const answer = await this.#server.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
    }
  }
}
