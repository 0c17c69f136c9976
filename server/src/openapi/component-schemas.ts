import { errorSchemas } from './error-schemas.ts'
import type { JsonSchema } from './json-schema.ts'
import { sharedName } from './schema-names.ts'
import { mapped, tolerant } from './tolerant-schema.ts'

/** Which way a body travels: the server takes more than it gives. */
export type Direction = 'request' | 'reply'

/** Collects the schemas that several operations share, and gives references to them. */
export class ComponentSchemas {
  readonly #schemas: Record<string, JsonSchema> = { ...errorSchemas }

  /** A schema as the document shows it: parts that the contract names become references. */
  place(schema: JsonSchema, direction: Direction): JsonSchema {
    const shared = sharedName(schema)
    if (!shared) return this.#written(schema, direction)
    const name = direction === 'request' ? requestName(shared) : shared
    // First a mark, then the schema: one that holds itself would never end.
    if (!(name in this.#schemas)) {
      this.#schemas[name] = {}
      this.#schemas[name] = this.#written(schema, direction)
    }
    return reference(name)
  }

  /** All that was placed, by name in alphabetical order. */
  all(): Readonly<Record<string, JsonSchema>> {
    const byName = Object.entries(this.#schemas).toSorted(([one], [other]) => (one < other ? -1 : 1))
    return Object.fromEntries(byName)
  }

  #written(schema: JsonSchema, direction: Direction): JsonSchema {
    const nested = (part: JsonSchema): JsonSchema => this.place(part, direction)
    if (direction === 'request') return tolerant(schema, nested)
    const { properties, items, anyOf } = schema
    return {
      ...schema,
      ...(items && { items: nested(items) }),
      ...(anyOf && { anyOf: anyOf.map(nested) }),
      ...(properties && { properties: mapped(properties, (_, part) => nested(part)) }),
    }
  }
}

/** A reference to a shared schema. */
export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

/** The name of a schema's tolerant form; a schema that was made for requests keeps its own. */
function requestName(name: string): string {
  return /(Request|Patch)$|^New|ToValidate$/.test(name) ? name : `${name}InRequest`
}
