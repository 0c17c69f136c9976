import autocannon from 'autocannon'

export interface Load {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: 'GET' | 'POST' | 'PUT'
  /** A new body for each request. */
  readonly body?: () => string
  /** Gives each request an id, so that its answer is kept for a repetition. */
  readonly repeatable?: boolean
}

export interface Figures {
  /** Answers a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Sends requests as fast as they are answered. @throws when any answer is not a success */
export async function measure({
  url,
  connections,
  seconds,
  headers = {},
  method = 'GET',
  body,
  repeatable = false,
}: Load): Promise<Figures> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { ...headers },
    method,
    ...(body
      ? {
          requests: [
            {
              setupRequest: (request) => ({
                ...request,
                body: body(),
                headers: {
                  ...request.headers,
                  'content-type': 'application/json',
                  ...(repeatable && { 'ms-requestid': crypto.randomUUID() }),
                },
              }),
            },
          ],
        }
      : {}),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${method} ${url}: ${result.non2xx} refusals (${JSON.stringify(result.statusCodeStats)}), ${result.errors} errors`,
    )
  return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}
