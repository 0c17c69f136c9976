import { createServer, type IncomingMessage } from 'node:http'

/** An answer of the script; `cut` breaks the connection instead, half-way through a body. */
export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly cut?: true
  /** Called when the request has come. */
  readonly reached?: () => void
  /** Held back until this settles. */
  readonly after?: Promise<void>
}

/** A request as it came. */
export interface ReceivedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A service on the loopback interface that answers from a script and remembers what it was asked. */
export interface ScriptedService extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly ReceivedRequest[]
}

/** Starts a service that gives these answers, one a request, in their order; the last one to all that follow. */
export async function scriptedService(...answers: readonly ScriptedAnswer[]): Promise<ScriptedService> {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? {}
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: await textOf(request),
    })
    answer.reached?.()
    await answer.after
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
    response.writeHead(answer.status ?? 200, {
      'content-type': 'application/json',
      'content-length': text.length + (answer.cut ? 1 : 0),
      ...answer.headers,
    })
    if (!answer.cut) response.end(text)
    else response.write(text, () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
