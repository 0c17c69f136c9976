import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { BodyOptions } from './body-options.ts'
import { type Command, kebab, usage } from './command-words.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** Options that every operation's command takes. */
export const commonOptions = {
  profile: { type: 'string' },
  account: { type: 'string' },
  cloud: { type: 'string' },
  'app-only': { type: 'boolean' },
  url: { type: 'string' },
  ca: { type: 'string' },
  tenant: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret': { type: 'string' },
  'refresh-token': { type: 'string' },
  locale: { type: 'string' },
  'request-id': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

const listOptions = { all: { type: 'boolean' }, next: { type: 'string' } } as const satisfies ParseArgsOptionsConfig

const writeOptions = {
  body: { type: 'string' },
  set: { type: 'string', multiple: true },
  'if-match': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

/** A command line, read. */
export interface Options {
  readonly positionals: readonly string[]
  text(name: string): string | undefined
  /** All values of an option that may be repeated. */
  texts(name: string): readonly string[]
  flag(name: string): boolean
}

function optionsFrom(values: Readonly<Record<string, unknown>>, positionals: readonly string[]): Options {
  return {
    positionals,
    text(name) {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    texts(name) {
      const value = values[name]
      return Array.isArray(value) ? value.map(String) : []
    },
    flag: (name) => values[name] === true,
  }
}

/** The query parameters that a command takes as options; where the next page begins is the list's own business. */
export function queryOptions({ route }: Command): ReadonlyMap<string, string> {
  const names = route.query?.filter((name) => !(route.list === 'seek' && name === 'seekOperation')) ?? []
  return new Map(names.map((name) => [kebab(name), name]))
}

/** Whether a command may send a body: those of planned operations are not described yet, so any may. */
export function takesBody({ route }: Command): boolean {
  return route.body === true || (route.planned === true && ['POST', 'PUT', 'PATCH'].includes(route.method))
}

/** The options of a command, as `parseArgs` wants them; its own come before those of every command. */
export function optionsOf(command: Command, body: BodyOptions = new Map()): ParseArgsOptionsConfig {
  return {
    ...commonOptions,
    ...(command.route.list && listOptions),
    ...(takesBody(command) && writeOptions),
    ...(command.route.method === 'DELETE' && { 'if-match': writeOptions['if-match'] }),
    ...Object.fromEntries([...queryOptions(command).keys()].map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries([...body].map(([name, { list }]) => [name, { type: 'string' as const, multiple: list }])),
  }
}

/** The options of every command that this one uses for something of its own. */
export function ownOptions(command: Command, body: BodyOptions): ReadonlySet<string> {
  const own = new Set([...queryOptions(command).keys(), ...body.keys()])
  return new Set(Object.keys(commonOptions).filter((name) => own.has(name)))
}

/** Reads what follows a command's words. @throws {UsageError} */
export function readOptions(rest: readonly string[], options: ParseArgsOptionsConfig, name: string): Options {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
    return optionsFrom(values, positionals)
  } catch (cause) {
    throw optionError(cause, options, name)
  }
}

function optionError(cause: unknown, options: ParseArgsOptionsConfig, name: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || !String(cause.code).startsWith('ERR_PARSE_ARGS')) return cause
  const help = `"${name} --help" shows its options.`
  const [, unknown] =
    cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? (/'(-{1,2}[^' ]+)/.exec(cause.message) ?? []) : []
  if (unknown === undefined) return new UsageError(`${cause.message.split('\n')[0]?.replace(/\.?$/, '.')} ${help}`)
  const suggestion = nearest(unknown.replace(/^-+/, ''), Object.keys(options))
  return new UsageError(
    `There is no option ${unknown}${suggestion === undefined ? '.' : `; did you mean --${suggestion}?`} ${help}`,
  )
}

/** Pairs a path's parameters with what was given for them. @throws {UsageError} */
export function readPath(command: Command, names: readonly string[], given: readonly string[]): Record<string, string> {
  if (given.length !== names.length) {
    const count = names.length === 0 ? 'no argument' : names.length === 1 ? 'one argument' : `${names.length} arguments`
    throw new UsageError(
      `"${['comptoir', ...command.words].join(' ')}" takes ${count}, not ${given.length}: ${usage(command)}`,
    )
  }
  return Object.fromEntries(names.map((name, index) => [name, given[index] ?? '']))
}
