import { pathParameters, type Route } from './route.ts'

/** What a single call may set beside its input. */
export interface CallOptions {
  /** Makes a write happen once, however often it is sent; default a new GUID for each call. */
  readonly requestId?: string
  /** Finds the call in logs; default a new GUID for each call. */
  readonly correlationId?: string
  /** Language of texts in the answer, as `de-DE`; default the client's. */
  readonly locale?: string
  /** ETag of the version that is to be changed, with or without quotes. */
  readonly ifMatch?: string
  /** Cancels the call, whether it waits or is under way. */
  readonly signal?: AbortSignal
  /** Told the status and the headers of the answer, whatever it is: an ETag, where to look later. */
  readonly onReply?: (reply: { readonly status: number; readonly headers: Headers }) => void
  /** Headers of your own; they win over the SDK's. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Path and query parameters by their names, and `body`. */
export type CallInput = Readonly<Record<string, unknown>>

/** The path and query of a call. @throws {TypeError} where a path parameter is missing */
export function pathAndQuery(operation: string, route: Route, input: CallInput): string {
  let path = route.path
  for (const name of pathParameters(route)) {
    const value = input[name]
    if (value === undefined || value === null || value === '') throw new TypeError(`${operation} needs ${name}`)
    path = path.replace(`{${name}}`, () => encodeURIComponent(String(value)))
  }
  const query = new URLSearchParams()
  for (const name of route.query ?? []) {
    const value = input[name]
    if (value !== undefined && value !== null) query.set(name, queryText(value))
  }
  return query.size === 0 ? path : `${path}?${query}`
}

/** Filters travel as JSON. */
function queryText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * The headers of a call, the same for each of its attempts: by `MS-RequestId` the service knows a repeated write.
 * Inferred: `MS-CorrelationId` is new for each call, and the documents do not say whether an attempt is one; we count
 * attempts as one call, so that a log shows them together. @see partner-center-rest-headers
 */
export function requestHeaders(
  options: CallOptions,
  hasBody: boolean,
  locale: string | undefined,
): Record<string, string> {
  const { requestId = crypto.randomUUID(), correlationId = crypto.randomUUID(), ifMatch, headers = {} } = options
  const language = options.locale ?? locale
  return {
    accept: 'application/json',
    'ms-requestid': requestId,
    'ms-correlationid': correlationId,
    ...(hasBody && { 'content-type': 'application/json' }),
    ...(language !== undefined && { 'x-locale': language }),
    ...(ifMatch !== undefined && { 'if-match': quoted(ifMatch) }),
    ...lowerCased(headers),
  }
}

function quoted(etag: string): string {
  return etag === '*' || /^(W\/)?".*"$/.test(etag) ? etag : `"${etag}"`
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
