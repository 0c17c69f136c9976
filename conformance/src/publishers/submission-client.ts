import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import type { Wire, WireText } from './wire.ts'

/** What is a client's own in how it calls. */
export interface Habits {
  /** Where it calls, without a slash at its end: `/v1.0/ingestion`. */
  readonly base: string
  /** Headers beside the token and the content type. */
  headers(method: string): Readonly<Record<string, string>>
}

type Body = WireAnswer['body']

/** The calls that all clients of the Submission API are made of, each in its client's habits. */
export class SubmissionClient {
  readonly wire: Wire
  readonly #habits: Habits

  constructor(wire: Wire, habits: Habits) {
    this.wire = wire
    this.#habits = habits
  }

  /** A call whatever comes of it; a body is sent as JSON. */
  call(method: string, path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<WireText> {
    const { base } = this.#habits
    return this.wire.call(method, `${base}/${path}`, {
      headers: { ...this.#habits.headers(method), ...headers },
      ...(body !== undefined && { body }),
    })
  }

  async get(path: string): Promise<Body> {
    return this.#ok(await this.call('GET', path), 200, `GET ${path}`)
  }

  async post(path: string, body?: object, status = 201): Promise<Body> {
    return this.#ok(await this.call('POST', path, body), status, `POST ${path}`)
  }

  async put(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Body> {
    return this.#ok(await this.call('PUT', path, body, headers), 200, `PUT ${path}`)
  }

  async delete(path: string): Promise<void> {
    const { text } = await this.#answer(await this.call('DELETE', path), 204, `DELETE ${path}`)
    assert.equal(text, '')
  }

  /** The set of drafts of a module: of the product, or of that plan. */
  async instance(product: string, module: string, variantID?: string): Promise<string> {
    const { value } = await this.get(`products/${product}/branches/getByModule(module=${module})`)
    const branch = value.find((each: Body) => each.variantID === variantID)
    assert.ok(branch, `${module} has no branch of ${variantID ?? 'the product'}`)
    return branch.currentDraftInstanceID
  }

  /** The one draft of a set. */
  async draft(product: string, { collection, module, variantID }: DraftPlace, query = ''): Promise<Body> {
    const instance = await this.instance(product, module, variantID)
    const { value } = await this.get(
      `products/${product}/${collection}/getByInstanceID(instanceID=${instance})${query}`,
    )
    const [item] = value
    assert.ok(item, `${collection} of ${instance} is empty`)
    return item
  }

  async #ok(answer: WireText, status: number, what: string): Promise<Body> {
    return (await this.#answer(answer, status, what)).body
  }

  async #answer(answer: WireText, status: number, what: string): Promise<WireText> {
    assert.equal(answer.status, status, `${what} answered ${answer.status}: ${answer.text}`)
    assert.match(String(answer.headers['request-id']), /^[0-9a-f-]{36}$/)
    return answer
  }
}

/** Which drafts are meant: of a product, or of one of its plans. */
export interface DraftPlace {
  readonly collection: string
  readonly module: string
  readonly variantID?: string
}
