/** A refusal or failure that an API answered. */
export class PartnerCenterApiError extends Error {
  override readonly name = 'PartnerCenterApiError'
  /** Id of the operation, as `csp.customers.get`. */
  readonly operation: string
  readonly status: number
  /** Partner Center's number for it. The real service spells some as text; absent where a gateway answered. */
  readonly code: number | string | undefined
  readonly description: string
  readonly data: readonly unknown[]
  readonly requestId: string | undefined
  readonly correlationId: string | undefined
  /** Seconds after which the service wants to be asked again, from `Retry-After`. */
  readonly retryAfterSeconds: number | undefined

  constructor(details: Omit<PartnerCenterApiError, 'name' | 'message' | 'stack' | 'cause'>) {
    super(
      `${details.operation}: ${[details.status, details.code].filter((part) => part !== undefined).join(' ')} ${details.description}`,
    )
    this.operation = details.operation
    this.status = details.status
    this.code = details.code
    this.description = details.description
    this.data = details.data
    this.requestId = details.requestId
    this.correlationId = details.correlationId
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}

/** The token service gave no token. Members as OAuth and Azure Active Directory name them. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  readonly status: number
  /** OAuth's word: `invalid_client`, `invalid_grant`… */
  readonly error: string
  readonly suberror: string | undefined
  /** First line of `error_description`, which starts with the AADSTS number. */
  readonly description: string
  /** AADSTS numbers. */
  readonly errorCodes: readonly number[]
  readonly traceId: string | undefined
  readonly correlationId: string | undefined

  constructor(details: Omit<TokenError, 'name' | 'message' | 'stack' | 'cause'>) {
    super(`no token: ${details.status} ${details.error} ${details.description}`)
    this.status = details.status
    this.error = details.error
    this.suberror = details.suberror
    this.description = details.description
    this.errorCodes = details.errorCodes
    this.traceId = details.traceId
    this.correlationId = details.correlationId
  }
}

/** The client's cloud does not offer the operation; nothing was sent. */
export class NotOfferedError extends Error {
  override readonly name = 'NotOfferedError'
  readonly operation: string
  /** Id of the cloud. */
  readonly cloud: string
  readonly reason: string
  /** Where to do it instead. */
  readonly alternative: string

  constructor(details: { operation: string; cloud: string; cloudName: string; reason: string; alternative: string }) {
    const { operation, cloud, cloudName, reason, alternative } = details
    super(`${operation} is not offered in ${cloudName}: ${reason} Instead: ${alternative}`)
    this.operation = operation
    this.cloud = cloud
    this.reason = reason
    this.alternative = alternative
  }
}

/** No answer came, though it was tried as often as allowed; `cause` is what the last attempt met. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  /** Where an answer was expected: scheme, host and port. */
  readonly origin: string
  readonly attempts: number

  constructor(origin: string, attempts: number, cause: unknown) {
    super(`${origin} does not answer (${attempts === 1 ? 'one attempt' : `${attempts} attempts`})`, { cause })
    this.origin = origin
    this.attempts = attempts
  }
}
