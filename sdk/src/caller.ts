import type { Credentials } from './credentials.ts'
import { partnerService } from './partner-service.ts'
import { resultOf } from './reply.ts'
import { type CallInput, type CallOptions, pathAndQuery, requestHeaders } from './request.ts'
import { type RetryOptions, retryOf } from './retry.ts'
import type { Route } from './route.ts'
import type { Service } from './service.ts'
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

/** Calls operations by id. The typed clients are made of these calls. */
export class Caller {
  /** How requests are sent, also those that are no operation's: of files. */
  readonly transport: Transport
  readonly #options: CallerOptions
  readonly #service: Service
  readonly #url: string | undefined
  /** One token for each resource, each asked for when it is needed. */
  readonly #tokens = new Map<string, TokenSource>()

  /** @throws {TypeError} where there is no such cloud */
  constructor(options: CallerOptions, service = partnerService(options.cloud, options.url !== undefined)) {
    this.#options = options
    this.#service = service
    this.#url = options.url?.replace(/\/+$/, '')
    this.transport = { fetch: options.fetch ?? globalThis.fetch, retry: retryOf(options.retry) }
  }

  /** What the client knows of an operation. @throws {TypeError} where there is none */
  routeOf(operation: string): Route {
    const route = this.#service.routes[operation]
    if (!route) throw new TypeError(`there is no operation "${operation}"`)
    return route
  }

  /**
   * Calls an operation: `call('csp.customers.get', { customerId })`.
   * @throws {NotOfferedError} before anything is sent
   * @throws {PartnerCenterApiError}
   * @throws {TokenError}
   * @throws {UnreachableError}
   */
  async call(operation: string, input: CallInput = {}, options: CallOptions = {}): Promise<unknown> {
    const route = this.routeOf(operation)
    this.#service.refuseMissing(operation)
    const { url, resource } = this.#service.endpointOf(operation, route)
    const body = input['body'] === undefined ? undefined : JSON.stringify(input['body'])
    const request = {
      url: (this.#url ?? url) + pathAndQuery(operation, route, this.#service.completed(operation, input)),
      method: route.method,
      headers: requestHeaders(options, body !== undefined, this.#options.locale),
      body,
    }
    const reply = await this.#sendAuthorized(request, resource, options.signal)
    options.onReply?.({ status: reply.status, headers: reply.headers })
    return resultOf(route, reply, () => this.#service.errorOf(operation, reply))
  }

  /** A token may end sooner than it said, by the service's clock or by an administrator: a 401 gets one new one. */
  async #sendAuthorized(request: WireRequest, resource: string, signal: AbortSignal | undefined): Promise<WireReply> {
    const tokens = this.#tokensFor(resource)
    const token = await unlessAborted(tokens.get(), signal)
    const reply = await this.#sendWith(token, request, signal)
    if (reply.status !== 401) return reply
    const renewed = await unlessAborted(tokens.renew(token), signal)
    return renewed === token ? reply : this.#sendWith(renewed, request, signal)
  }

  #tokensFor(resource: string): TokenSource {
    const known = this.#tokens.get(resource)
    if (known) return known
    const authority = this.#url ?? this.#service.authority
    const made = tokenSource(this.#options.credentials, { authority, resource, transport: this.transport })
    this.#tokens.set(resource, made)
    return made
  }

  #sendWith(token: string, request: WireRequest, signal: AbortSignal | undefined): Promise<WireReply> {
    const headers = { authorization: `Bearer ${token}`, ...request.headers }
    return send(this.transport, { ...request, headers }, signal)
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
