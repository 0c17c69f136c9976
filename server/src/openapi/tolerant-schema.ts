import type { JsonSchema } from './json-schema.ts'

/**
 * A schema as the server takes it in a request: words of a closed set in any letter case, with or without underscores,
 * or as their documented number; null for what may be left out. `nested` says how the parts are written.
 */
export function tolerant(schema: JsonSchema, nested: (part: JsonSchema) => JsonSchema): JsonSchema {
  if (schema.enum) return tolerantWords(schema)
  const { properties, patternProperties, items, anyOf, required = [] } = schema
  return {
    ...schema,
    ...(items && { items: nested(items) }),
    ...(anyOf && { anyOf: anyOf.map(nested) }),
    // Members of a dictionary may always be left out.
    ...(patternProperties && { patternProperties: mapped(patternProperties, (_, part) => orNull(nested(part))) }),
    ...(properties && {
      properties: mapped(properties, (name, part) => (required.includes(name) ? nested(part) : orNull(nested(part)))),
    }),
  }
}

/** Rewrites each member of a record. */
export function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (name: string, value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]))
}

function tolerantWords({ enum: words = [], ...rest }: JsonSchema): JsonSchema {
  const numbers = rest['x-numbers']
  return {
    ...rest,
    type: numbers ? ['string', 'integer'] : 'string',
    description: `One of ${words.join(', ')}; letter case and underscores do not matter.`,
    'x-words': words,
  }
}

function orNull(schema: JsonSchema): JsonSchema {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] }
  return { ...schema, type: [schema.type, 'null'].flat() }
}
