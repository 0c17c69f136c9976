import type { Caller } from '@comptoir/sdk/caller'
import { listOf } from '@comptoir/sdk/list'
import type { CallOptions } from '@comptoir/sdk/request'
import { pathParameters } from '@comptoir/sdk/route'
import { readBody } from './body.ts'
import { type BodyOptions, bodyOptions } from './body-options.ts'
import type { CliIo } from './cli-io.ts'
import { type Area, type Command, findCommand, isPublishers } from './command-words.ts'
import { connect, connectPublisher } from './connection.ts'
import { type Options, optionsOf, ownOptions, queryOptions, readOptions, readPath } from './options.ts'
import { print } from './output/print.ts'
import { withPublisher } from './publisher/only-publisher.ts'
import { UsageError } from './usage-error.ts'

/** Runs the command of an operation: `comptoir customers get CUSTOMER`. */
export async function operationCommand(argv: readonly string[], io: CliIo): Promise<number> {
  const { found, rest } = findCommand(argv)
  if ('commands' in found) return describeArea(found, rest, io)
  const named = await bodyOptions(found)
  const options = readOptions(rest, optionsOf(found, named), ['comptoir', ...found.words].join(' '))
  if (options.flag('help')) {
    io.stdout.write((await import('./help/operation-help.ts')).operationHelp(found, named))
    return 0
  }
  const input = await inputOf(found, options, io, named)
  const connectTo = isPublishers(found) ? connectPublisher : connect
  const caller = await connectTo(options, io.env, ownOptions(found, named))
  const answer = await called(caller, found, input, options)
  print(answer, options.flag('json'), io.stdout)
  if (!options.flag('json')) await printNext(found, answer, io)
  return 0
}

/** Where an answer is a step of a longer way, the next one; where it is told once, that it is. */
async function printNext({ id }: Command, answer: unknown, io: CliIo): Promise<void> {
  if (!id.startsWith('comptoir.')) return
  const { nextStep, reminder } = await import('./next-step.ts')
  const next = id.startsWith('comptoir.enrollments.') ? nextStep(answer) : undefined
  for (const text of [reminder(answer), next]) if (text !== undefined) io.stdout.write(text)
}

async function describeArea({ words, commands }: Area, rest: readonly string[], io: CliIo): Promise<number> {
  const name = ['comptoir', ...words].join(' ')
  if (rest.length > 0 && !rest.includes('--help') && !rest.includes('-h'))
    throw new UsageError(`The command comes first. "${name} --help" shows what there is.`)
  io.stdout.write((await import('./help/area-help.ts')).areaHelp({ words, commands }))
  return 0
}

async function inputOf(
  command: Command,
  options: Options,
  io: CliIo,
  named: BodyOptions,
): Promise<Record<string, unknown>> {
  const names = pathParameters(command.route)
  const given = await withPublisher(command, options, io.env)
  const input: Record<string, unknown> = readPath(command, names, given)
  for (const [option, name] of queryOptions(command)) {
    const value = options.text(option)
    if (value !== undefined) input[name] = value
  }
  const schema = async () => (await import('./contract-operation.ts')).contractOperation(command.id).body
  const body = await readBody(options, io, { named, schema })
  if (body !== undefined) input['body'] = body
  return input
}

async function called(
  caller: Caller,
  { id, route }: Command,
  input: Record<string, unknown>,
  options: Options,
): Promise<unknown> {
  const [ifMatch, requestId] = [options.text('if-match'), options.text('request-id')]
  const callOptions: CallOptions = {
    ...(ifMatch !== undefined && { ifMatch }),
    ...(requestId !== undefined && { requestId }),
  }
  if (!route.list) return caller.call(id, input, callOptions)
  const list = listOf(caller, id, input, callOptions)
  if (!options.flag('all')) return list.page(options.text('next'))
  const items: unknown[] = []
  for await (const item of list) items.push(item)
  return { items, totalCount: items.length }
}
