import assert from 'node:assert/strict'
import { SubmissionClient } from '../publishers/submission-client.ts'
import { send, type Wire, type WireText } from '../publishers/wire.ts'
import { missingMembers } from '../shape.ts'
import { differences, filled, type Names } from './differences.ts'
import { type PrintedExample, printedExamples } from './printed-examples.ts'

/** What was sent in this process: `cpp/publish/golive`. */
const sent = new Set<string>()

/** The examples of these groups that nothing has sent yet. */
export function neverSent(...groups: readonly string[]): readonly string[] {
  return groups.flatMap((group) =>
    [...printedExamples(group).keys()].map((name) => `${group}/${name}`).filter((each) => !sent.has(each)),
  )
}

/** The examples of a group, sent one after the other: what one answers is known to the next. */
export class PrintedWalk {
  readonly wire: Wire
  /** For what comes before an example: the same calls without a client's habits. */
  readonly client: SubmissionClient
  readonly names: Names
  readonly #group: string
  readonly #words: Readonly<Record<string, string>>
  readonly #examples: ReadonlyMap<string, PrintedExample>

  constructor(wire: Wire, group: string, words: Readonly<Record<string, string>> = {}) {
    this.wire = wire
    this.client = new SubmissionClient(wire, { base: '/v1.0/ingestion', headers: () => ({}) })
    this.names = new Map(Object.entries({ origin: wire.origin, ...someText }))
    this.#group = group
    this.#words = words
    this.#examples = printedExamples(group, words)
  }

  /** Tells what printed ids and etags are here. */
  know(known: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(known)) this.names.set(name, value)
  }

  /** The examples of another group, of the same offers. */
  of(group: string): PrintedWalk {
    return new PrintedWalk(this.wire, group, this.#words)
  }

  /** What stands for a printed word. */
  word(printed: string): string {
    return this.#words[printed] ?? printed
  }

  /** The names of the examples, in the order they are printed in. */
  get examples(): readonly string[] {
    return [...this.#examples.keys()]
  }

  /**
   * Sends an example and asserts that the answer is as printed. Of answers that were constructed, and of those that a
   * client's request only lets one guess, what is compared is which members there are.
   * @param apart Differences that are meant to be, each told beside the call.
   */
  async check(name: string, apart: readonly string[] = []): Promise<WireText> {
    const example = this.#example(name)
    sent.add(`${this.#group}/${name}`)
    const { answer: printed, source } = example
    const answer = await this.#send(example)
    assert.equal(answer.status, printed.status, `answered: ${answer.text}`)
    const headers = Object.entries(printed.headers ?? {}).flatMap(([header, value]) =>
      differences(value, answer.headers[header], this.names, header),
    )
    // Also where it does not count: what is printed there has a name, too.
    const exact = differences(printed.body, answer.body, this.names)
    const found = isExact(source) ? exact : missingMembers(printed.body ?? null, answer.body)
    const counted = source.startsWith('observed') ? found : found.filter((each) => !each.endsWith('is not printed'))
    assert.deepEqual([...headers, ...counted], apart, answer.text)
    return answer
  }

  /** Sends an example, whatever is answered. */
  send(name: string): Promise<WireText> {
    return this.#send(this.#example(name))
  }

  #example(name: string): PrintedExample {
    const example = this.#examples.get(name)
    assert.ok(example, `nothing is printed as ${name}`)
    return example
  }

  #send({ line, headers = {}, body }: PrintedExample): Promise<WireText> {
    const fill = (text: string): string => filled(text, this.names)
    const [method = '', path = ''] = line.split(' ')
    const request = {
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
      ...(body !== undefined && body !== null && { body: bodyOf(body, this.names) }),
    }
    return path.startsWith('/') ? this.wire.call(method, fill(path), request) : send(fill(path), method, request)
  }
}

/** What stands for printed placeholders that nothing depends on. */
const someText = {
  email: 'ada@contoso.example',
  subscriptionId: '0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57',
  tenantId: '1e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57',
  objectId: '2e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57',
  roleId: '3e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57',
  tag: 'harbour',
  sas: 'sv=2021-08-06&sr=c&sp=rl&sig=c2ln',
}

const isExact = (source: string): boolean => /^(observed|docs|issue)(?!.*(request|constructed))/.test(source)

/** JSON whose placeholders are filled, or the bytes that are printed as `{binary}`. */
function bodyOf(body: unknown, names: Names): string | Uint8Array | object {
  if (body === '{binary}') return Buffer.from(names.get('binary') ?? '', 'base64')
  const text = JSON.stringify(body, (_, value: unknown) => (typeof value === 'string' ? filled(value, names) : value))
  return JSON.parse(text)
}
