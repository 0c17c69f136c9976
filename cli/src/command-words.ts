import { pathParameters, type Route } from '@comptoir/sdk/route'
import { routes } from '@comptoir/sdk/routes.generated'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** An operation's command: `comptoir customers profiles billing get CUSTOMER`. */
export interface Command {
  readonly id: string
  readonly route: Route
  /** Without `comptoir`: `['customers', 'profiles', 'billing', 'get']`. */
  readonly words: readonly string[]
}

/** A group of commands that begin alike. */
export interface Area {
  readonly words: readonly string[]
  readonly commands: readonly Command[]
}

/** Commands that are not operations. */
export const ownCommands = ['start', 'clouds', 'help']

/** Words of `clock` that stand for a longer command. */
const clockWords: Readonly<Record<string, readonly string[]>> = {
  advance: ['clock', 'set', '--set', 'advance='],
  to: ['clock', 'set', '--set', 'to='],
  freeze: ['clock', 'set', '--set', 'frozen=true'],
  release: ['clock', 'set', '--set', 'frozen=false'],
}

/** The command of each operation, in the order of their ids. */
export const commands: readonly Command[] = Object.entries(routes).map(([id, route]) => ({
  id,
  route,
  words: id
    .replace(/^(csp|comptoir)\./, '')
    .split('.')
    .map(kebab),
}))

/** Finds what a command line begins with, and what follows it. @throws {UsageError} naming what is most like it */
export function findCommand(argv: readonly string[]): {
  readonly found: Command | Area
  readonly rest: readonly string[]
} {
  const line = spelledOut(argv)
  const words: string[] = []
  let candidates = commands
  for (const word of line) {
    if (word.startsWith('-')) break
    const matching = candidates.filter((command) => alike(command.words[words.length], word))
    if (matching.length === 0) throw unknown(words, word, candidates)
    words.push(matching[0]?.words[words.length] ?? word)
    candidates = matching
    const [only] = candidates
    if (only && only.words.length === words.length) return { found: only, rest: line.slice(words.length) }
  }
  return { found: { words, commands: candidates }, rest: line.slice(words.length) }
}

/** What follows the words of a command: `CUSTOMER SUBSCRIPTION`. */
export function positionals({ route }: Command): readonly string[] {
  return pathParameters(route).map((name) => kebab(name.replace(/Id$/, '')).toUpperCase())
}

/** `comptoir subscriptions get CUSTOMER SUBSCRIPTION` */
export function usage(command: Command): string {
  return ['comptoir', ...command.words, ...positionals(command)].join(' ')
}

/** A name of the wire as the command line spells it: `order_id` and `orderId` are `order-id`, `$filter` is `filter`. */
export function kebab(name: string): string {
  return name
    .replace(/^\$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}

function spelledOut(argv: readonly string[]): readonly string[] {
  const [first, second, ...rest] = argv
  if (first !== 'clock') return argv
  if (second === undefined || (second.startsWith('-') && second !== '--help')) return ['clock', 'get', ...argv.slice(1)]
  const long = clockWords[second]
  if (!long) return argv
  const [value, ...others] = rest
  if (!long.at(-1)?.endsWith('=')) return [...long, ...rest]
  if (value === undefined || value.startsWith('-'))
    throw new UsageError(
      `"comptoir clock ${second}" needs ${second === 'to' ? 'an instant, as 2027-01-01T00:00:00Z' : 'a duration, as P1M'}.`,
    )
  return [...long.slice(0, -1), `${long.at(-1)}${value}`, ...others]
}

function alike(one: string | undefined, other: string): boolean {
  return one?.replaceAll('-', '') === other.toLowerCase().replaceAll('-', '')
}

function unknown(before: readonly string[], word: string, candidates: readonly Command[]): UsageError {
  const names = new Set(candidates.flatMap(({ words }) => words[before.length] ?? []))
  if (before.length === 0) for (const name of ownCommands) names.add(name)
  const suggestion = nearest(word, names)
  const line = (last: string): string => [...before, last].join(' ')
  const hint = suggestion === undefined ? '' : `; did you mean "comptoir ${line(suggestion)}"?`
  const help = `"comptoir ${line('--help')}" shows what there is.`
  return new UsageError(`There is no command "comptoir ${line(word)}"${hint === '' ? '.' : hint} ${help}`)
}
