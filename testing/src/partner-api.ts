import type { Credential } from '@comptoir/contract/operation'
import type { NewAccount } from '@comptoir/server/identity/create-account'
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

/** Gets a token for the CSP API as a client does, from the token service. */
export async function fetchToken(
  server: Server,
  { account, application, administrator }: NewAccount,
  credential: Credential,
): Promise<string> {
  const grant =
    credential === 'app'
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: administrator.refreshToken }
  const form = {
    ...grant,
    client_id: application.clientId,
    client_secret: application.secret,
    resource: 'https://api.partnercenter.microsoft.com',
  }
  const answer = await server.app.inject({
    method: 'POST',
    url: `/${account.tenant_id}/oauth2/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
  const { access_token: token } = answer.json<{ access_token?: string }>()
  if (!token) throw new Error(`no token: ${answer.body}`)
  return token
}
