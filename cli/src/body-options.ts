import { type Command, kebab } from './command-words.ts'
import type { SchemaShape } from './schema-shape.ts'

/** A member of a body that has an option of its own. */
export interface BodyOption {
  /** Where it is in the body. */
  readonly path: readonly string[]
  /** Of the member; of one item where it is a list. */
  readonly schema: SchemaShape
  /** May be repeated. */
  readonly list: boolean
}

/** By the option's name: `--contact-first-name`. */
export type BodyOptions = ReadonlyMap<string, BodyOption>

/** Names that options of every command or of every body have; members of a body that are called so go by a longer one. */
const taken = new Set(['account', 'profile', 'url', 'ca', 'json', 'help', 'body', 'set', 'all', 'next', 'locale'])

/** Members of inner objects that nobody types. */
const unread = ['id', 'links', 'attributes']

/**
 * The options of a body: a member each, by the shortest end of its path that tells it apart. Bodies of Comptoir's own
 * operations have them, and what is said when an offer is published; others are larger than a command line, and come as
 * JSON.
 */
export async function bodyOptions({ id, route }: Command): Promise<BodyOptions> {
  if (!/^(comptoir\.|cpp\.offers\.(publish|cancel)$)/.test(id) || route.body !== true) return new Map()
  const { body } = (await import('./contract-operation.ts')).contractOperation(id)
  return body ? optionsOfBody(body) : new Map()
}

/** As `bodyOptions`, of a schema. */
export function optionsOfBody(body: SchemaShape): BodyOptions {
  const members = membersOf(body, [])
  const endings = members.flatMap(({ path }) => endingsOf(path))
  const isClear = (name: string, path: readonly string[]): boolean =>
    path.length === 1 || (!taken.has(name) && endings.filter((ending) => ending === name).length === 1)
  return new Map(
    members.flatMap((member) => {
      const names = endingsOf(member.path)
      const name = names.find((ending) => isClear(ending, member.path)) ?? names.at(-1) ?? ''
      const single = name.replace(/s$/, '')
      const named = [[name, member] as const]
      return member.list && single !== name && !endings.includes(single) && single !== 'client-id'
        ? [...named, [single, member] as const]
        : named
    }),
  )
}

function membersOf({ properties = {} }: SchemaShape, outer: readonly string[]): readonly BodyOption[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = [...outer, name]
    if (outer.length > 0 && unread.includes(name)) return []
    if (schema.items) return [{ path, schema: schema.items, list: true }]
    return schema.properties ? membersOf(schema, path) : [{ path, schema, list: false }]
  })
}

/** From the shortest on: `first-name`, `contact-first-name`, `organization-contact-first-name`. */
function endingsOf(path: readonly string[]): readonly string[] {
  return path.map((_, index) =>
    path
      .slice(path.length - 1 - index)
      .map(kebab)
      .join('-'),
  )
}
