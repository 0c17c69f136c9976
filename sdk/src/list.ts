import type { Caller } from './caller.ts'
import type { CallInput, CallOptions } from './request.ts'
import { members } from './transport.ts'

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** What the service counts: of the whole list or of this page, as the operation has it. */
  readonly totalCount: number
  /** Hands `page()` the next page; undefined on the last one. */
  readonly next: string | undefined
}

/** A list that is asked for page by page, as it is read: `for await (const item of list)`. */
export interface List<Item> extends AsyncIterable<Item> {
  /** One page: the first, or the one that `next` of another named. */
  page(next?: string): Promise<Page<Item>>
  /** All pages, one after another. */
  pages(): AsyncIterable<Page<Item>>
}

/** Where a page goes on: parameters and headers that the next request needs. */
interface Position {
  readonly query: CallInput
  readonly headers: Readonly<Record<string, string>>
}

/** The list of an operation. */
export function listOf(
  caller: Caller,
  operation: string,
  input: CallInput = {},
  options: CallOptions = {},
): List<unknown> {
  const kind = caller.routeOf(operation).list ?? 'whole'

  async function page(next?: string): Promise<Page<unknown>> {
    const { query, headers } = next === undefined ? start : positionOf(kind, next)
    const body = await caller.call(
      operation,
      { ...input, ...query },
      { ...options, headers: { ...options.headers, ...headers } },
    )
    return pageOf(kind, body)
  }

  async function* pages(): AsyncGenerator<Page<unknown>> {
    let next: string | undefined
    do {
      const read = await page(next)
      yield read
      next = read.next
    } while (next !== undefined)
  }

  async function* all(): AsyncGenerator<unknown> {
    for await (const { items } of pages()) yield* items
  }

  return { page, pages, [Symbol.asyncIterator]: all }
}

type ListKind = 'whole' | 'offset' | 'seek'

const start: Position = { query: {}, headers: {} }

function positionOf(kind: ListKind, next: string): Position {
  if (kind === 'offset') return { query: { offset: next }, headers: {} }
  if (next.startsWith(skipping)) return { query: { $skipToken: next.slice(skipping.length) }, headers: {} }
  return { query: { seekOperation: 'Next' }, headers: { 'ms-continuationtoken': next } }
}

/** Begins the places of lists whose next page is found by `$skipToken`: those of the Submission API. */
const skipping = '$skipToken='

/** The APIs have envelopes of their own: items with a count, values with a link, or nothing round the list. */
function pageOf(kind: ListKind, answer: unknown): Page<unknown> {
  const body = members(answer)
  const { items, value, totalCount } = body
  const list = [answer, value, items].find(Array.isArray) ?? []
  return {
    items: list,
    totalCount: typeof totalCount === 'number' ? totalCount : list.length,
    next: nextOf(kind, body),
  }
}

/** The continuation token stands in the body or in the headers of the next link; the offset in its address. */
function nextOf(kind: ListKind, body: Readonly<Record<string, unknown>>): string | undefined {
  if (kind === 'whole') return undefined
  const skipToken = skipTokenIn(body['nextLink'] ?? body['@odata.nextLink'])
  if (skipToken !== undefined) return skipping + skipToken
  const link = members(members(body['links'])['next'])
  if (kind === 'offset') return offsetOf(link['uri'])
  const headers = Array.isArray(link['headers']) ? link['headers'].map(members) : []
  const header = headers.find(({ key }) => String(key).toLowerCase() === 'ms-continuationtoken')
  return nonEmpty(body['continuationToken']) ?? nonEmpty(header?.['value'])
}

/** The link is relative to no page: its token alone is good for anything. */
function skipTokenIn(link: unknown): string | undefined {
  if (typeof link !== 'string') return undefined
  const query = new URLSearchParams(link.split('?')[1] ?? '')
  return nonEmpty([...query].find(([name]) => name.toLowerCase() === '$skiptoken')?.[1])
}

function offsetOf(uri: unknown): string | undefined {
  if (typeof uri !== 'string') return undefined
  const query = new URLSearchParams(uri.split('?')[1] ?? '')
  return [...query].find(([name]) => name.toLowerCase() === 'offset')?.[1]
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
