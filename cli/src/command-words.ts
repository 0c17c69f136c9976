import { publisherRoutes } from '@comptoir/sdk/publisher/routes.generated'
import { pathParameters, type Route } from '@comptoir/sdk/route'
import { routes } from '@comptoir/sdk/routes.generated'
import { nearest } from './nearest.ts'
import { followedIn } from './publisher/followed-commands.ts'
import { shorthandWords, spelledOut } from './shorthands.ts'
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
export const ownCommands: readonly string[] = [
  'start',
  'serve',
  'certs',
  'code',
  'login',
  'logout',
  'profiles',
  'clouds',
  'help',
  ...shorthandWords,
]

/**
 * Where operations are found whose own words belong to others: of one's own users, say, rather than of a customer's.
 * Beginnings of ids.
 */
const elsewhere: readonly (readonly [beginning: string, instead: string])[] = [
  ['csp.users.', 'csp.customers.users.'],
  ['comptoir.audit.', 'comptoir.account.audit.'],
  ['comptoir.customers.agreements.', 'comptoir.agreements.customer.'],
  // Offers and products are those that one publishes; what there is to buy stands in the catalogue.
  ['csp.offers.', 'csp.catalogue.offers.'],
  ['csp.products.', 'csp.catalogue.products.'],
  ['cpp.operations.', 'cpp.offers.operations.'],
  ['cpp.offerTypes.', 'cpp.offers.types.'],
  ['ingestion.setup.', 'ingestion.products.setup.'],
  ['ingestion.branches.', 'ingestion.products.branches.'],
]

/** The command of each operation, in the order of their ids. */
export const commands: readonly Command[] = Object.entries({ ...routes, ...publisherRoutes }).map(([id, route]) => ({
  id,
  route,
  words: placed(id)
    .replace(/^(csp|comptoir|cpp|ingestion)\./, '')
    .split('.')
    .map(kebab),
}))

function placed(id: string): string {
  const [beginning = '', instead = ''] = elsewhere.find(([start]) => id.startsWith(start)) ?? []
  return instead + id.slice(beginning.length)
}

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
  return pathParameters(route).map((name) => kebab(name.replace(/I[dD]$/, '')).toUpperCase())
}

/** `comptoir subscriptions get CUSTOMER SUBSCRIPTION` */
export function usage(command: Command): string {
  const names = positionals(command)
  const shown = mayOmitPublisher(command) ? ['[PUBLISHER]', ...names.slice(1)] : names
  return ['comptoir', ...command.words, ...shown].join(' ')
}

/** Whether a command calls one of the APIs of publishers. */
export function isPublishers({ id }: Pick<Command, 'id'>): boolean {
  return /^(cpp|ingestion)\./.test(id)
}

/** Whether a command finds the publisher by itself, where the account has no other. */
export function mayOmitPublisher(command: Command): boolean {
  return isPublishers(command) && pathParameters(command.route)[0] === 'publisherId'
}

/** A name of the wire as the command line spells it: `order_id` and `orderId` are `order-id`, `$filter` is `filter`. */
export function kebab(name: string): string {
  return name
    .replace(/^\$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}

function alike(one: string | undefined, other: string): boolean {
  return one?.replaceAll('-', '') === other.toLowerCase().replaceAll('-', '')
}

function unknown(before: readonly string[], word: string, candidates: readonly Command[]): UsageError {
  const names = new Set(candidates.flatMap(({ words }) => words[before.length] ?? []))
  if (before.length === 0) for (const name of ownCommands) names.add(name)
  if (before.length === 1) for (const { words } of followedIn(before[0])) names.add(words[1])
  const suggestion = nearest(word, names)
  const line = (last: string): string => [...before, last].join(' ')
  const hint = suggestion === undefined ? '' : `; did you mean "comptoir ${line(suggestion)}"?`
  const help = `"comptoir ${line('--help')}" shows what there is.`
  return new UsageError(`There is no command "comptoir ${line(word)}"${hint === '' ? '.' : hint} ${help}`)
}
