import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { WireAnswer } from '@comptoir/testing'

/** What a client sends beside method and address. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  /** JSON where it is an object, else as it stands. */
  readonly body?: object | string | Uint8Array
}

/** An answer, with the text that clients read errors from. */
export interface WireText extends WireAnswer {
  readonly text: string
}

/** Sends requests letter by letter as clients do: nothing normalizes an address, nothing adds a header. */
export class Wire {
  readonly origin: string
  readonly #token: string

  constructor(origin: string, token: string) {
    this.origin = origin
    this.#token = token
  }

  /** A request with the token; the path is sent as it is written. */
  call(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<WireText> {
    const json = typeof body === 'object' && !(body instanceof Uint8Array)
    return send(`${this.origin}${path}`, method, {
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    })
  }

  /** The same, where everything but that status is a failure of the test. */
  async expect(status: number, method: string, path: string, sent?: Sent): Promise<WireText> {
    const answer = await this.call(method, path, sent)
    assert.equal(answer.status, status, `${method} ${path} answered ${answer.status}: ${answer.text}`)
    return answer
  }
}

/** A request to an address that carries its own right, as those of files do. */
export function send(address: string, method: string, { headers = {}, body }: Sent = {}): Promise<WireText> {
  const { promise, resolve, reject } = Promise.withResolvers<WireText>()
  const [, host = '', port = '', path = ''] = /^http:\/\/([^:/]+):(\d+)(.*)$/s.exec(address) ?? []
  const content = body === undefined || body instanceof Uint8Array ? body : text(body)
  const length = content === undefined ? {} : { 'content-length': String(Buffer.byteLength(content)) }
  const asked = request({ host, port, path, method, headers: { ...length, ...headers } }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('error', reject)
    answer.on('end', () => {
      const given = Buffer.concat(chunks).toString()
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: given,
        body: isJson && given !== '' ? JSON.parse(given) : undefined,
      })
    })
  })
  asked.on('error', reject)
  asked.end(content)
  return promise
}

function text(body: object | string): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** Names and values as forms send them: spaces as `+`, everything that is not plain as percent codes. */
export function form(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString()
}
