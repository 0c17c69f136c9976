import { readFile } from 'node:fs/promises'
import type { CliIo } from './cli-io.ts'
import type { Options } from './options.ts'
import { memberSchema, type SchemaShape } from './schema-shape.ts'
import { UsageError } from './usage-error.ts'

type Json = Record<string, unknown>

/** The body of a request: `--body`, with each `--set` put into it. Undefined where neither was given. */
export async function readBody(
  options: Options,
  io: CliIo,
  schema: () => Promise<SchemaShape | undefined>,
): Promise<unknown> {
  const source = options.text('body')
  const settings = options.texts('set')
  const body = source === undefined ? undefined : parsed(await textOf(source, io), source)
  if (settings.length === 0) return body
  const shape = await schema()
  return settings.reduce<unknown>((whole, setting) => placed(whole, setting, shape), body)
}

/** `@file` and `-` (standard input) are read; anything else is the JSON itself. */
async function textOf(source: string, io: CliIo): Promise<string> {
  if (source === '-') {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of io.stdin ?? [])
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    return text
  }
  if (!source.startsWith('@')) return source
  const path = source.slice(1)
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The body cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`)
  })
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const where =
      source === '-' ? 'of standard input' : source.startsWith('@') ? `in ${source.slice(1)}` : 'after --body'
    throw new UsageError(`The text ${where} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}

/** Puts `lineItems.0.quantity=5` into a body. */
function placed(whole: unknown, setting: string, schema: SchemaShape | undefined): unknown {
  const at = setting.indexOf('=')
  const path = setting.slice(0, at).split('.')
  if (at < 1 || path.includes(''))
    throw new UsageError(`--set takes member=value or outer.inner=value, not "${setting}".`)
  return withValue(whole, path, meantBy(setting.slice(at + 1), memberSchema(schema, path)))
}

function withValue(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (/^\d+$/.test(name) && (whole === undefined || Array.isArray(whole))) {
    const list: unknown[] = Array.isArray(whole) ? [...whole] : []
    list[Number(name)] = withValue(list[Number(name)], rest, value)
    return list
  }
  const object = isObject(whole) ? whole : {}
  return { ...object, [name]: withValue(object[name], rest, value) }
}

/** The schema says what a text means. Where it does not, what reads as a number, a truth value or JSON is one. */
function meantBy(text: string, schema: SchemaShape | undefined): unknown {
  if (schema?.type === 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
