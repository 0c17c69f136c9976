import type { Operation } from '@comptoir/contract/operation'
import { pathOf } from './request-address.ts'

/** An operation that takes a request, and what the path says. */
export interface Match {
  readonly operation: Operation
  /** As the client wrote them, decoded, by the contract's names. */
  readonly params: Readonly<Record<string, string>>
}

interface Route {
  readonly operation: Operation
  readonly names: readonly string[]
}

/** What may stand at one place of a path, and what comes after it. */
class Place {
  /** Segments, in small letters. */
  readonly words = new Map<string, Place>()
  /** Segments with parameters within, as `getByModule(module={module})`. */
  readonly patterns: { readonly form: RegExp; readonly next: Place }[] = []
  /** After a parameter that is a whole segment. */
  any: Place | undefined
  /** Where a path may end: by method. */
  readonly routes = new Map<string, Route>()
}

/** A path that is being looked up. */
interface Search {
  readonly method: string
  readonly segments: readonly string[]
  /** Of the parameters so far. */
  readonly values: string[]
}

/**
 * Finds the operation for a request among the paths of the contract. Letter case and empty segments do not matter; a
 * word goes before a parameter. Making it costs a few microseconds an operation, a route of the framework a hundred times that.
 */
export class RouteTable {
  readonly #root = new Place()

  constructor(operations: Iterable<Operation>) {
    for (const operation of operations)
      for (const path of [operation.path, ...(operation.aliases ?? [])]) this.#add(operation, path)
  }

  /** @param url as it stands in the request, with its query */
  find(method: string, url: string): Match | undefined {
    const segments = segmentsOf(url)
    if (!segments) return undefined
    const values: string[] = []
    const route = seek(this.#root, { method, segments, values }, 0)
    return route && { operation: route.operation, params: named(route.names, values) }
  }

  #add(operation: Operation, path: string): void {
    const place = path.split('/').filter(Boolean).reduce(placeAfter, this.#root)
    if (place.routes.has(operation.method)) throw new TypeError(`two operations take ${operation.method} ${path}`)
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    place.routes.set(operation.method, { operation, names })
  }
}

function placeAfter(place: Place, segment: string): Place {
  if (/^\{\w+\}$/.test(segment)) {
    place.any ??= new Place()
    return place.any
  }
  if (segment.includes('{')) return placeAfterPattern(place, patternOf(segment))
  const word = segment.toLowerCase()
  const next = place.words.get(word) ?? new Place()
  place.words.set(word, next)
  return next
}

function placeAfterPattern(place: Place, form: RegExp): Place {
  const known = place.patterns.find((each) => each.form.source === form.source)
  if (known) return known.next
  const next = new Place()
  place.patterns.push({ form, next })
  return next
}

/** A parameter within a segment stops at the character that follows it. */
function patternOf(segment: string): RegExp {
  const text = segment
    .split(/(\{\w+\}.?)/)
    .map((part) => (part.startsWith('{') ? capture(part.slice(part.indexOf('}') + 1)) : RegExp.escape(part)))
  return new RegExp(`^${text.join('')}$`, 'i')
}

function capture(end: string): string {
  return end === '' ? '(.+)' : `([^${RegExp.escape(end)}]+)${RegExp.escape(end)}`
}

function seek(place: Place, search: Search, index: number): Route | undefined {
  const segment = search.segments[index]
  if (segment === undefined) return place.routes.get(search.method)
  const word = place.words.size > 0 ? place.words.get(segment.toLowerCase()) : undefined
  const route = word && seek(word, search, index + 1)
  if (route) return route
  for (const { form, next } of place.patterns) {
    const found = form.exec(segment)
    const ahead = found && seekAfter(next, found.slice(1), search, index)
    if (ahead) return ahead
  }
  return place.any && seekAfter(place.any, [segment], search, index)
}

function seekAfter(place: Place, values: readonly string[], search: Search, index: number): Route | undefined {
  const count = search.values.push(...values) - values.length
  const route = seek(place, search, index + 1)
  if (!route) search.values.length = count
  return route
}

/** The parts of a path, decoded; undefined where they cannot be. */
function segmentsOf(url: string): readonly string[] | undefined {
  const path = pathOf(url)
  const segments = path.split('/')
  // Most paths begin with a slash and have no other empty segment.
  const parts = segments[0] === '' && segments.indexOf('', 1) === -1 ? segments.slice(1) : segments.filter(Boolean)
  if (!path.includes('%')) return parts
  try {
    return parts.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function named(names: readonly string[], values: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  for (let index = 0; index < names.length; index += 1) params[names[index] ?? ''] = values[index] ?? ''
  return params
}
