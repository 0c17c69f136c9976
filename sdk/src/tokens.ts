import type { ApplicationCredentials, Credentials, UserCredentials } from './credentials.ts'
import { TokenError } from './errors.ts'
import { jsonOf, members, send, type Transport, type WireReply } from './transport.ts'

/** Milliseconds before its expiry at which a token is renewed; half its life where that is shorter. */
const renewalMarginMs = 5 * 60_000

/** Gives access tokens. */
export interface TokenSource {
  get(): Promise<string>
  /** A token in place of one that was refused; the same one where there is no other. */
  renew(refused: string): Promise<string>
}

/** Where tokens come from, and what for. */
export interface TokenService {
  /** Scheme and host: the cloud's authority, or Comptoir's address. */
  readonly authority: string
  /** What tokens are for. */
  readonly resource: string
  readonly transport: Transport
  /** Milliseconds of the epoch; default the system's. */
  readonly now?: () => number
}

/** The source that credentials ask for. */
export function tokenSource(credentials: Credentials, service: TokenService): TokenSource {
  if ('accessToken' in credentials) {
    const get = () => credentials.accessToken(service.resource)
    return { get, renew: get }
  }
  return new RememberedTokens(credentials, service)
}

/** Asks the token service, remembers the answer until shortly before its end, and never asks twice at once. */
class RememberedTokens implements TokenSource {
  readonly #credentials: ApplicationCredentials | UserCredentials
  readonly #service: TokenService
  readonly #now: () => number
  #refreshToken: string | undefined
  #current: { readonly token: string; readonly renewAtMs: number } | undefined
  #pending: Promise<string> | undefined

  constructor(credentials: ApplicationCredentials | UserCredentials, service: TokenService) {
    this.#credentials = credentials
    this.#service = service
    this.#now = service.now ?? Date.now
    this.#refreshToken = credentials.refreshToken
  }

  async get(): Promise<string> {
    if (this.#current && this.#now() < this.#current.renewAtMs) return this.#current.token
    this.#pending ??= this.#ask().finally(() => {
      this.#pending = undefined
    })
    return this.#pending
  }

  renew(refused: string): Promise<string> {
    // Another call may have renewed it in the meantime.
    if (this.#current?.token === refused) this.#current = undefined
    return this.get()
  }

  async #ask(): Promise<string> {
    const { authority, transport } = this.#service
    const reply = await send(transport, {
      url: `${authority}/${encodeURIComponent(this.#credentials.tenantId)}/oauth2/token`,
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(this.#form()).toString(),
    })
    const answer = members(jsonOf(reply))
    const { access_token: token, expires_in: lifeSeconds, refresh_token: next } = answer
    if (reply.status !== 200 || typeof token !== 'string') throw tokenError(reply, answer)
    // v1 of the token service spells numbers as text.
    const lifeMs = (Number(lifeSeconds) || 0) * 1000
    this.#current = { token, renewAtMs: this.#now() + lifeMs - Math.min(renewalMarginMs, lifeMs / 2) }
    if (typeof next === 'string' && this.#refreshToken !== undefined) {
      this.#refreshToken = next
      await this.#credentials.onRefreshToken?.(next)
    }
    return token
  }

  #form(): Record<string, string> {
    const credentials = this.#credentials
    const client = {
      client_id: credentials.clientId,
      ...('clientSecret' in credentials && { client_secret: credentials.clientSecret }),
      resource: this.#service.resource,
    }
    if (this.#refreshToken === undefined) return { grant_type: 'client_credentials', ...client }
    return { grant_type: 'refresh_token', refresh_token: this.#refreshToken, ...client }
  }
}

/** What the token service answered instead of a token. */
export function tokenError({ status }: WireReply, answer: Readonly<Record<string, unknown>>): TokenError {
  const description = textOf(answer['error_description'])?.split(/\r?\n/)[0]
  const codes = answer['error_codes']
  return new TokenError({
    status,
    error: textOf(answer['error']) ?? 'unreadable_answer',
    suberror: textOf(answer['suberror']),
    description: description ?? textOf(answer['description']) ?? 'The answer is not one of a token service.',
    errorCodes: Array.isArray(codes) ? codes.map(Number) : [],
    traceId: textOf(answer['trace_id']),
    correlationId: textOf(answer['correlation_id']),
  })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
