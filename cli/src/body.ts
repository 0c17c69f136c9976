import { readFile } from 'node:fs/promises'
import type { BodyOption, BodyOptions } from './body-options.ts'
import type { CliIo } from './cli-io.ts'
import type { Options } from './options.ts'
import { memberSchema, type SchemaShape } from './schema-shape.ts'
import { UsageError } from './usage-error.ts'

type Json = Record<string, unknown>

/** What the body may be made of, beside `--body` and `--set`. */
export interface BodyShape {
  readonly named: BodyOptions
  readonly schema: () => Promise<SchemaShape | undefined>
}

/**
 * The body of a request: `--body`, with each `--set` and each of its own options put into it. Undefined where none was
 * given.
 */
export async function readBody(options: Options, io: CliIo, { named, schema }: BodyShape): Promise<unknown> {
  const source = options.text('body')
  const settings = options.texts('set')
  const body = source === undefined ? undefined : parsed(await textOf(source, io), source)
  const shape = settings.length === 0 ? undefined : await schema()
  const whole = settings.reduce<unknown>((outer, setting) => placed(outer, setting, shape), body)
  const filled = [...named].reduce((outer, [name, option]) => withOption(outer, option, name, options), whole)
  // Where every member may be left out, so may all of them.
  return filled === undefined && named.size > 0 ? {} : filled
}

function withOption(whole: unknown, { path, schema, list }: BodyOption, name: string, options: Options): unknown {
  const text = options.text(name)
  const texts = list ? options.texts(name) : text === undefined ? [] : [text]
  if (texts.length === 0) return whole
  if (!list) return withValue(whole, path, meantBy(texts[0] ?? '', schema))
  const values = texts.map((each) => (schema.properties ? membersIn(each, name, schema) : meantBy(each, schema)))
  return withValue(whole, path, [...given(whole, path), ...values])
}

/** Both spellings of a list may be used: `--role` and `--roles`. */
function given(whole: unknown, path: readonly string[]): readonly unknown[] {
  const value = path.reduce<unknown>((outer, name) => (isObject(outer) ? outer[name] : undefined), whole)
  return Array.isArray(value) ? value : []
}

/** `kind=contractNumber,reference=GS-35F`, or JSON. */
function membersIn(text: string, option: string, schema: SchemaShape): unknown {
  if (text.startsWith('{')) return parsed(text, text)
  const members = text.split(/,(?=\w+=)/).map((part) => {
    const at = part.indexOf('=')
    const name = part.slice(0, at)
    if (at < 1) throw new UsageError(`--${option} takes member=value,member=value, not "${text}".`)
    return [name, meantBy(part.slice(at + 1), memberSchema(schema, [name]))] as const
  })
  return Object.fromEntries(members)
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
