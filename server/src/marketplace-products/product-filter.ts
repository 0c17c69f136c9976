import { productKinds, readOnlyProductKinds } from '@comptoir/contract/ingestion/products/schemas'
import { type FilterWord, filterWords } from '../marketplace/filter-words.ts'

/** What a product must be like: of this offer id, of this kind, or both. What is left out may be anything. */
export interface ProductPattern {
  /** In small letters. */
  readonly offerName?: string
  readonly productKind?: string
}

/** Products that a filter lets through are like one of these. */
export type ProductPatterns = readonly ProductPattern[]

const kindsByWord: ReadonlyMap<string, string> = new Map(
  [...productKinds, ...readOnlyProductKinds].map((kind) => [kind.toLowerCase(), kind]),
)

/** Patterns at most that a filter may come to. Inferred: clients name one. */
const mostPatterns = 32

/** A filter that names members, or puts them together, in a way that is not known here. */
class UnknownFilterError extends Error {
  override readonly name = 'UnknownFilterError'
}

/**
 * Reads the `$filter` of a list of products: `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '…')`,
 * `resourceType eq '…'`, and what `and`, `or` and brackets make of them, names in any letter case. Undefined where it is
 * anything else. @see partner-center-submission-api-onboard
 */
export function readProductFilter(filter: string): ProductPatterns | undefined {
  const words = filterWords(filter)
  if (!words) return undefined
  const reader = new FilterReader(words)
  try {
    const patterns = eitherOf(reader, 0)
    return reader.atEnd ? patterns : undefined
  } catch (cause) {
    if (cause instanceof UnknownFilterError) return undefined
    throw cause
  }
}

/** Walks through the words of a filter. */
class FilterReader {
  readonly #words: readonly FilterWord[]
  #at = 0

  constructor(words: readonly FilterWord[]) {
    this.#words = words
  }

  get atEnd(): boolean {
    return this.#at === this.#words.length
  }

  /** Goes on where this name or sign is next. */
  skip(value: string): boolean {
    const word = this.#words[this.#at]
    if (word?.kind === 'text' || word?.value !== value) return false
    this.#at += 1
    return true
  }

  /** Goes on behind these names and signs. */
  expect(...values: readonly string[]): void {
    if (!values.every((value) => this.skip(value))) throw new UnknownFilterError()
  }

  take(kind: FilterWord['kind']): string {
    const word = this.#words[this.#at]
    if (word?.kind !== kind) throw new UnknownFilterError()
    this.#at += 1
    return word.value
  }
}

/** Brackets in brackets at most. */
const deepest = 16

function eitherOf(reader: FilterReader, depth: number): ProductPatterns {
  let patterns = bothOf(reader, depth)
  while (reader.skip('or')) patterns = bounded([...patterns, ...bothOf(reader, depth)])
  return patterns
}

function bothOf(reader: FilterReader, depth: number): ProductPatterns {
  let patterns = condition(reader, depth)
  while (reader.skip('and')) {
    const others = condition(reader, depth)
    patterns = bounded(patterns.flatMap((one) => others.flatMap((other) => merged(one, other))))
  }
  return patterns
}

function condition(reader: FilterReader, depth: number): ProductPatterns {
  if (depth > deepest) throw new UnknownFilterError()
  if (reader.skip('(')) {
    const inner = eitherOf(reader, depth + 1)
    reader.expect(')')
    return inner
  }
  if (reader.skip('externalids')) return externalId(reader)
  reader.expect('resourcetype', 'eq')
  const productKind = kindsByWord.get(reader.take('text').toLowerCase())
  return productKind === undefined ? [] : [{ productKind }]
}

/** `/Any(i:i/type eq 'AzureOfferId' and i/value eq '…')`, its two conditions in either order. */
function externalId(reader: FilterReader): ProductPatterns {
  reader.expect('/', 'any', '(')
  const variable = reader.take('name')
  reader.expect(':')
  const conditions = new Map<string, string>()
  do {
    reader.expect(variable, '/')
    const member = reader.take('name')
    reader.expect('eq')
    conditions.set(member, reader.take('text').toLowerCase())
  } while (reader.skip('and'))
  reader.expect(')')
  const type = conditions.get('type')
  const value = conditions.get('value')
  if (type === undefined || value === undefined || conditions.size !== 2) throw new UnknownFilterError()
  // Products have external ids of this one type alone.
  return type === 'azureofferid' ? [{ offerName: value }] : []
}

/** What is like both patterns: nothing where they ask for different values. */
function merged(one: ProductPattern, other: ProductPattern): ProductPatterns {
  const differs = (member: keyof ProductPattern): boolean =>
    one[member] !== undefined && other[member] !== undefined && one[member] !== other[member]
  return differs('offerName') || differs('productKind') ? [] : [{ ...one, ...other }]
}

function bounded(patterns: ProductPatterns): ProductPatterns {
  if (patterns.length > mostPatterns) throw new UnknownFilterError()
  return patterns
}
