import { pathParameters } from '@comptoir/sdk/route'
import { members } from '@comptoir/sdk/transport'
import { type Command, mayOmitPublisher } from '../command-words.ts'
import { connect } from '../connection.ts'
import type { Options } from '../options.ts'
import { UsageError } from '../usage-error.ts'

/**
 * What was given for a path's parameters, with the publisher before it where it was left out: an account that has one
 * publisher need not name it. @throws {UsageError} where it has none, or several
 */
export async function withPublisher(
  command: Command,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const given = options.positionals
  if (!mayOmitPublisher(command) || given.length !== pathParameters(command.route).length - 1) return given
  return [await onlyPublisher(options, env), ...given]
}

/** The account's one publisher, by Comptoir's own API. @throws {UsageError} where it has none, or several */
export async function onlyPublisher(
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { items } = members(await (await connect(options, env)).call('comptoir.publishers.list'))
  const ids = Array.isArray(items) ? items.map((each) => String(members(each)['publisherId'])) : []
  const [only] = ids
  if (only === undefined)
    throw new UsageError('The account has no publisher yet: "comptoir publishers create --help" shows how to make one.')
  if (ids.length > 1) throw new UsageError(`The account has several publishers: name one of ${ids.join(', ')}.`)
  return only
}
