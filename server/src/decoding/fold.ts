import type { TSchema } from 'typebox'

/** Rewrites a value from the wire into its canonical form, noting the members that nobody knows. */
export type Fold = (value: unknown, path: string, ignored: string[]) => unknown

const asIs: Fold = (value) => value

/** What of JSON Schema a fold looks at. TypeBox schemas are JSON Schema as they stand. */
interface SchemaShape {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly patternProperties?: Readonly<Record<string, TSchema>>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
  readonly enum?: readonly unknown[]
  readonly 'x-numbers'?: Readonly<Record<string, number>>
}

/** A schema read as the JSON Schema that it is. */
function shapeOf(schema: TSchema): SchemaShape {
  return schema as SchemaShape
}

/**
 * Builds the fold of a schema: names of members in any letter case become the schema's, words of closed sets likewise
 * (`Annual`, `one_time`, `OneTime`, or a documented number), and null members are dropped, since clients send null for unset.
 */
export function foldOf(schema: TSchema): Fold {
  const shape = shapeOf(schema)
  if (shape.properties) return foldObject(shape.properties)
  if (shape.items) return foldArray(foldOf(shape.items))
  if (shape.patternProperties) return foldDictionary
  if (shape.anyOf) return foldKinds(shape.anyOf)
  if (shape.enum) return foldWord(shape.enum, shape['x-numbers'] ?? {})
  return asIs
}

function foldObject(properties: Readonly<Record<string, TSchema>>): Fold {
  const members = new Map(
    Object.entries(properties).map(([name, schema]) => [name.toLowerCase(), { name, fold: foldOf(schema) }]),
  )
  return (value, path, ignored) => {
    if (!isObject(value)) return value
    const folded: Record<string, unknown> = {}
    for (const [sent, member] of Object.entries(value)) {
      const known = members.get(sent.toLowerCase())
      if (!known) ignored.push(path === '' ? sent : `${path}.${sent}`)
      else if (member !== null)
        folded[known.name] = known.fold(member, path === '' ? known.name : `${path}.${known.name}`, ignored)
    }
    return folded
  }
}

function foldArray(item: Fold): Fold {
  return (value, path, ignored) =>
    Array.isArray(value) ? value.map((each, index) => item(each, `${path}[${index}]`, ignored)) : value
}

/** Of several kinds of objects, `resourceType` says which one a value is; other choices are left as they are. */
function foldKinds(kinds: readonly TSchema[]): Fold {
  const byWord = new Map(
    kinds.flatMap((kind) => {
      const { resourceType } = shapeOf(kind).properties ?? {}
      return resourceType ? (shapeOf(resourceType).enum ?? []).map((word) => [plain(String(word)), foldOf(kind)]) : []
    }),
  )
  return (value, path, ignored) => {
    if (byWord.size === 0 || !isObject(value)) return value
    const sent = Object.entries(value).find(([name]) => name.toLowerCase() === 'resourcetype')?.[1]
    return byWord.get(plain(String(sent)))?.(value, path, ignored) ?? value
  }
}

/** Keys of a dictionary are the client's own but travel with a small first letter. */
const foldDictionary: Fold = (value) => {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null || key === '__proto__' ? [] : [[key.slice(0, 1).toLowerCase() + key.slice(1), member]],
    ),
  )
}

function foldWord(words: readonly unknown[], numbers: Readonly<Record<string, number>>): Fold {
  const byWord = new Map(words.map((word) => [plain(String(word)), word]))
  const byNumber = new Map(Object.entries(numbers).map(([word, number]) => [number, word]))
  return (value) => {
    if (typeof value === 'number') return byNumber.get(value) ?? value
    return typeof value === 'string' ? (byWord.get(plain(value)) ?? value) : value
  }
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', '')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
