import { type FilterWord, filterWords } from '../marketplace/filter-words.ts'
import { refuse } from '../partner-center-error.ts'

/** Whether a filter takes something, by its values under the names that clients write. */
export type Filter = (values: Readonly<Record<string, string>>) => boolean

/** Parentheses and `not` within each other at most. */
const deepest = 16

interface Reader {
  readonly words: readonly FilterWord[]
  /** Members that may be named, by their names in small letters. */
  readonly names: ReadonlyMap<string, string>
  at: number
  depth: number
}

/**
 * Reads a `$filter`: members compared with texts by `eq` and `ne`, put together with `and`, `or`, `not` and parentheses.
 * Letter case does not matter. `names` are the members that it may name.
 *
 * Inferred: no article has the parameter; clients send `offerTypeId eq 'microsoft-azure-virtualmachines'`, which is OData.
 *
 * @throws requestInvalid for one that is not understood: what it should leave out must not be told
 */
export function readFilter(text: string, names: readonly string[]): Filter {
  const words = filterWords(text) ?? notUnderstood('it is too long, or no OData')
  const reader: Reader = { words, names: new Map(names.map((name) => [name.toLowerCase(), name])), at: 0, depth: 0 }
  const filter = alternatives(reader)
  const rest = reader.words[reader.at]
  if (rest) notUnderstood(`${rest.value} is not expected there`)
  return filter
}

function alternatives(reader: Reader): Filter {
  let filter = conditions(reader)
  while (taken(reader, 'or')) {
    const [first, second] = [filter, conditions(reader)]
    filter = (values) => first(values) || second(values)
  }
  return filter
}

function conditions(reader: Reader): Filter {
  let filter = condition(reader)
  while (taken(reader, 'and')) {
    const [first, second] = [filter, condition(reader)]
    filter = (values) => first(values) && second(values)
  }
  return filter
}

function condition(reader: Reader): Filter {
  reader.depth += 1
  if (reader.depth > deepest) notUnderstood(`it nests deeper than ${deepest} levels`)
  const filter = taken(reader, 'not') ? opposite(condition(reader)) : operand(reader)
  reader.depth -= 1
  return filter
}

function operand(reader: Reader): Filter {
  if (!taken(reader, '(')) return comparison(reader)
  const inner = alternatives(reader)
  if (!taken(reader, ')')) notUnderstood('a parenthesis is not closed')
  return inner
}

function opposite(filter: Filter): Filter {
  return (values) => !filter(values)
}

function comparison(reader: Reader): Filter {
  const name = member(next(reader), reader)
  const operator = next(reader)
  if (operator.kind !== 'name' || !['eq', 'ne'].includes(operator.value))
    notUnderstood(`${operator.value} is neither eq nor ne`)
  const literal = next(reader)
  if (literal.kind !== 'text') notUnderstood(`${literal.value} is no text between quotes`)
  const wanted = literal.value.toLowerCase()
  const equal: Filter = (values) => values[name]?.toLowerCase() === wanted
  return operator.value === 'eq' ? equal : opposite(equal)
}

function member({ kind, value }: FilterWord, { names }: Reader): string {
  const known = kind === 'name' ? names.get(value) : undefined
  return known ?? notUnderstood(`${value} is none of ${[...names.values()].join(', ')}`)
}

function next(reader: Reader): FilterWord {
  const word = reader.words[reader.at] ?? notUnderstood('it ends too early')
  reader.at += 1
  return word
}

/** Whether this word or sign comes next; it is behind us then. */
function taken(reader: Reader, value: string): boolean {
  const word = reader.words[reader.at]
  if (word?.kind === 'text' || word?.value !== value) return false
  reader.at += 1
  return true
}

function notUnderstood(why: string): never {
  return refuse('requestInvalid', `$filter: ${why}`)
}
