import type { TSchema } from 'typebox'

/** What of JSON Schema is looked at here. TypeBox schemas are JSON Schema as they stand. */
interface SchemaShape {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly patternProperties?: Readonly<Record<string, TSchema>>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
}

/** A schema read as the JSON Schema that it is. */
function shapeOf(schema: TSchema): SchemaShape {
  return schema as SchemaShape
}

/**
 * Lists what a documented answer has and ours lacks, as paths: members that are missing or of another type. Members
 * that the document shows as null are unset, and so promise nothing. Letter case of names does not matter, since some
 * articles print another one than the service sends. An item of a documented list must be covered by one of ours.
 */
export function missingMembers(documented: unknown, ours: unknown, path = ''): readonly string[] {
  if (documented === null) return []
  if (kindOf(documented) !== kindOf(ours))
    return [`${path || 'body'}: ${kindOf(documented)} is documented, not ${kindOf(ours)}`]
  if (Array.isArray(documented) && Array.isArray(ours))
    return [...new Set(documented.flatMap((item) => missingFromItems(item, ours, `${path}[]`)))]
  if (!isObject(documented) || !isObject(ours)) return []
  return Object.entries(documented).flatMap(([name, member]) => {
    const at = path === '' ? plain(name) : `${path}.${plain(name)}`
    const [own] = Object.entries(ours).filter(([each]) => each.toLowerCase() === name.toLowerCase())
    if (own === undefined) return member === null ? [] : [at]
    return missingMembers(member, own[1], at)
  })
}

/** Lists the members of a value that its schema does not name, as paths. */
export function unknownMembers(schema: TSchema, value: unknown, path = ''): readonly string[] {
  const { properties, patternProperties, items, anyOf } = shapeOf(schema)
  if (anyOf) return fewest(anyOf.map((each) => unknownMembers(each, value, path)))
  if (Array.isArray(value))
    return items ? [...new Set(value.flatMap((each) => unknownMembers(items, each, `${path}[]`)))] : []
  if (!isObject(value) || patternProperties || !properties) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined
    return known ? unknownMembers(known, member, at) : [at]
  })
}

function missingFromItems(documented: unknown, ours: readonly unknown[], path: string): readonly string[] {
  return ours.length === 0 ? [path] : fewest(ours.map((each) => missingMembers(documented, each, path)))
}

function fewest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((best, each) => (each.length < best.length ? each : best), lists[0] ?? [])
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  return Array.isArray(value) ? 'array' : typeof value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name with a small first letter, as the service spells it. */
function plain(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
