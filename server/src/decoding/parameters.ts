import type { TSchema } from 'typebox'
import type { Fold } from './fold.ts'
import { foldOf } from './fold.ts'

interface ParameterShape {
  readonly type?: string
}

/** A schema read as the JSON Schema that it is. */
function shapeOf(schema: TSchema): ParameterShape {
  return schema as ParameterShape
}

/** What cannot be read stays text, which the schema then refuses. */
function readNumber(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

function readBoolean(text: string): unknown {
  const word = text.toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : text
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Reads a query parameter's text as its schema says: numbers, truth values, JSON objects, words. */
export function readerOf(schema: TSchema): Fold {
  const fold = foldOf(schema)
  const { type } = shapeOf(schema)
  const read =
    type === 'integer' || type === 'number'
      ? readNumber
      : type === 'boolean'
        ? readBoolean
        : type === 'object'
          ? readJson
          : (text: string): unknown => text
  return (value, path, ignored) => fold(typeof value === 'string' ? read(value) : value, path, ignored)
}
