import type { Operation } from '@comptoir/contract/operation'
import { type TSchema, Type } from 'typebox'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { type Fold, foldOf } from './fold.ts'
import { readerOf } from './parameters.ts'

/** The raw parts of a request. */
export interface RawInput {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** Turns raw parts into an operation's input, or refuses them. */
export type Decoder = (raw: RawInput, ignored: string[]) => Record<string, unknown>

type Check = (value: unknown) => { readonly path: string; readonly message: string } | undefined

type Compile = typeof import('typebox/compile').Compile

const decoders = new WeakMap<Operation, Decoder>()

/** The decoder of an operation, once it is compiled. */
export function compiledDecoder(operation: Operation): Decoder | undefined {
  return decoders.get(operation)
}

/** Compiles the decoder of an operation, on its first use: start-up must not grow with the contract, nor load the compiler. */
export async function compileDecoder(operation: Operation, foldsNames: boolean): Promise<Decoder> {
  const { Compile } = await import('typebox/compile')
  const decoder = decoderOf(operation, foldsNames, Compile)
  decoders.set(operation, decoder)
  return decoder
}

function decoderOf(operation: Operation, foldsNames: boolean, compile: Compile): Decoder {
  const params = operation.params ? checkOf(Type.Object({ ...operation.params }), compile) : undefined
  const query = queryDecoder(operation, foldsNames, compile)
  const body = operation.body ? bodyDecoder(operation.body, foldsNames, compile) : undefined
  const mayLackBody = operation.body !== undefined && '~optional' in operation.body
  return (raw, ignored) => {
    const wrong = params?.(raw.params)
    if (wrong) refuseParameter(wrong.path, raw.params)
    const input: Record<string, unknown> = { ...raw.params, ...query(raw.query, ignored) }
    if (body && !(mayLackBody && raw.body === undefined)) input['body'] = body(raw.body, ignored)
    // PostgreSQL keeps no U+0000 in text, and no name or address holds one.
    if (hasNul(input)) refuse('requestInvalid', 'the character U+0000 is not allowed')
    return input
  }
}

/** What is decoded nests no deeper than its schema. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  for (const name in value) if (name.includes('\u0000') || hasNul(value[name as keyof typeof value])) return true
  return false
}

/** A path parameter of the wrong form names nothing; only a customer id has an error of its own for that. */
function refuseParameter(path: string, params: Readonly<Record<string, unknown>>): never {
  const name = path.split('/')[1] ?? ''
  if (name === 'customerId') refuse('customerIdInvalid', String(params[name]))
  return refuse('requestInvalid', `${name} in the path is malformed`)
}

function queryDecoder(
  operation: Operation,
  foldsNames: boolean,
  compile: Compile,
): (value: object, ignored: string[]) => object {
  const schemas = Object.entries(operation.query ?? {})
  const readers = new Map(
    schemas.map(([name, schema]) => [foldsNames ? name.toLowerCase() : name, { name, read: readerOf(schema) }]),
  )
  const check = schemas.length > 0 ? checkOf(Type.Object({ ...operation.query }), compile) : undefined
  return (value, ignored) => {
    const decoded: Record<string, unknown> = {}
    for (const [sent, member] of Object.entries(value)) {
      const known = readers.get(foldsNames ? sent.toLowerCase() : sent)
      if (known) decoded[known.name] = known.read(member, known.name, ignored)
      else ignored.push(`?${sent}`)
    }
    const wrong = check?.(decoded)
    if (wrong) refuse('requestInvalid', `query parameter ${wrong.path.slice(1)} ${wrong.message}`)
    return decoded
  }
}

function bodyDecoder(
  schema: TSchema,
  foldsNames: boolean,
  compile: Compile,
): (value: unknown, ignored: string[]) => unknown {
  const fold: Fold = foldsNames ? foldOf(schema) : (value) => value
  const check = checkOf(schema, compile)
  return (value, ignored) => {
    if (value === undefined) refuse('requestInvalid', 'the body is missing')
    const folded = fold(value, '', ignored)
    const wrong = check(folded)
    if (wrong) refuseMember(wrong.path.slice(1).replaceAll('/', '.') || 'body', wrong.message)
    return folded
  }
}

function refuseMember(path: string, message: string): never {
  throw new PartnerCenterError('propertyInvalid', [`${path} ${message}`], { fields: { [path]: [message] } })
}

function checkOf(schema: TSchema, compile: Compile): Check {
  const validator = compile(schema)
  return (value) => {
    if (validator.Check(value)) return undefined
    const [first] = validator.Errors(value)
    return { path: first?.instancePath ?? '', message: first?.message ?? 'is not valid' }
  }
}
