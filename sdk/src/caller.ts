import type { Credentials } from './credentials.ts'
import { refuseMissing } from './offered.ts'
import { resultOf } from './reply.ts'
import { type CallInput, type CallOptions, pathAndQuery, requestHeaders } from './request.ts'
import { type RetryOptions, retryOf } from './retry.ts'
import type { CloudRoutes, Route } from './route.ts'
import { cloudRoutes, routes } from './routes.generated.ts'
import { type TokenSource, tokenSource } from './tokens.ts'
import { send, type Transport, type WireReply, type WireRequest } from './transport.ts'

/** How a client finds its service and speaks to it. */
export interface CallerOptions {
  /** The cloud of the partner account, as `global`. */
  readonly cloud: string
  /** Address of a Comptoir, as `http://127.0.0.1:4400`; default Microsoft's hosts of the cloud. */
  readonly url?: string
  readonly credentials: Credentials
  readonly retry?: RetryOptions
  /** Default the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** Language of texts in answers, as `de-DE`; default the service's. */
  readonly locale?: string
}

/** Where Microsoft keeps referrals and prices. Their paths, and no others, begin with this. @see partner-rest-urls */
const partnerApi = { url: 'https://api.partner.microsoft.com', prefix: '/v1.0/' }

/** Calls operations by id. The typed client is made of these calls. */
export class Caller {
  readonly #options: CallerOptions
  readonly #cloud: CloudRoutes
  readonly #url: string | undefined
  readonly #transport: Transport
  readonly #tokens: TokenSource

  constructor(options: CallerOptions) {
    const cloud = cloudRoutes[options.cloud]
    if (!cloud)
      throw new TypeError(`there is no cloud "${options.cloud}"; there are ${Object.keys(cloudRoutes).join(', ')}`)
    this.#options = options
    this.#cloud = cloud
    this.#url = options.url?.replace(/\/+$/, '')
    this.#transport = { fetch: options.fetch ?? globalThis.fetch, retry: retryOf(options.retry) }
    this.#tokens = tokenSource(options.credentials, {
      authority: this.#url ?? cloud.authority,
      resource: cloud.api,
      transport: this.#transport,
    })
  }

  /**
   * Calls an operation: `call('csp.customers.get', { customerId })`.
   * @throws {NotOfferedError} before anything is sent
   * @throws {PartnerCenterApiError}
   * @throws {TokenError}
   * @throws {UnreachableError}
   */
  async call(operation: string, input: CallInput = {}, options: CallOptions = {}): Promise<unknown> {
    const route = routes[operation]
    if (!route) throw new TypeError(`there is no operation "${operation}"`)
    refuseMissing(this.#options.cloud, this.#cloud, operation, this.#url !== undefined)
    const body = input['body'] === undefined ? undefined : JSON.stringify(input['body'])
    const request = {
      url: this.#hostOf(route) + pathAndQuery(operation, route, input),
      method: route.method,
      headers: requestHeaders(options, body !== undefined, this.#options.locale),
      body,
    }
    return resultOf(operation, route, await this.#sendAuthorized(request, options.signal))
  }

  #hostOf({ path }: Route): string {
    return this.#url ?? (path.startsWith(partnerApi.prefix) ? partnerApi.url : this.#cloud.api)
  }

  /** A token may end sooner than it said, by the service's clock or by an administrator: a 401 gets one new one. */
  async #sendAuthorized(request: WireRequest, signal: AbortSignal | undefined): Promise<WireReply> {
    const token = await unlessAborted(this.#tokens.get(), signal)
    const reply = await this.#sendWith(token, request, signal)
    if (reply.status !== 401) return reply
    const renewed = await unlessAborted(this.#tokens.renew(token), signal)
    return renewed === token ? reply : this.#sendWith(renewed, request, signal)
  }

  #sendWith(token: string, request: WireRequest, signal: AbortSignal | undefined): Promise<WireReply> {
    const headers = { authorization: `Bearer ${token}`, ...request.headers }
    return send(this.#transport, { ...request, headers }, signal)
  }
}

/** Stops waiting when the signal says so. The token request itself goes on: other calls wait for it too. */
async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise
  signal.throwIfAborted()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
