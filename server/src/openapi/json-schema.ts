import type { TSchema } from 'typebox'

/** What the documents read of a schema. Every other keyword passes through as it stands. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  /** The words of a closed set, where a request may spell them in any letter case. */
  readonly 'x-words'?: readonly unknown[]
  /** The documented number of each word, which a request may send instead. */
  readonly 'x-numbers'?: Readonly<Record<string, number>>
}

/** Reads a TypeBox schema as the JSON Schema that it is. */
export function jsonSchemaOf(schema: TSchema): JsonSchema {
  // The cast: TypeBox tells its builders apart by type, while every one of them makes plain JSON Schema.
  return schema as JsonSchema
}

/** Whether a parameter may be left out. */
export function isOptional(schema: TSchema): boolean {
  return '~optional' in schema
}
