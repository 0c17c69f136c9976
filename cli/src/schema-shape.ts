/** What the command line reads of a JSON Schema. */
export interface SchemaShape {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, SchemaShape>>
  readonly required?: readonly string[]
  readonly items?: SchemaShape
  readonly anyOf?: readonly SchemaShape[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** The schema of a member, by its path; undefined where the schema does not know it. */
export function memberSchema(schema: SchemaShape | undefined, path: readonly string[]): SchemaShape | undefined {
  return path.reduce<SchemaShape | undefined>(
    (outer, name) => outer?.properties?.[name] ?? (/^\d+$/.test(name) ? outer?.items : undefined),
    schema,
  )
}

/** A schema's type in a person's words: `whole number, 1 to 500`, `monthly | annual`. */
export function typeInWords(schema: SchemaShape): string {
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeInWords))].join(' or ')
  switch (schema.type) {
    case 'integer':
      return `whole number${rangeOf(schema)}`
    case 'number':
      return `number${rangeOf(schema)}`
    case 'boolean':
      return 'true | false'
    case 'string':
      return `text${lengthOf(schema)}`
    case 'array':
      return schema.items ? `list of ${typeInWords(schema.items)}` : 'list'
    default:
      return 'object'
  }
}

function rangeOf({ minimum, maximum }: SchemaShape): string {
  if (minimum === undefined && maximum === undefined) return ''
  if (maximum === undefined) return `, ${minimum} or more`
  return minimum === undefined ? `, ${maximum} at most` : `, ${minimum} to ${maximum}`
}

function lengthOf({ maxLength }: SchemaShape): string {
  return maxLength === undefined ? '' : `, at most ${maxLength} characters`
}
