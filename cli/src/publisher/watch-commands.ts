import { type Poller, PublishingFailedError } from '@comptoir/sdk/publisher/poller'
import { publishingPollers } from '@comptoir/sdk/publisher/publishing-pollers'
import type { CliIo } from '../cli-io.ts'
import { connectPublisher } from '../connection.ts'
import { commonOptions, type Options, readOptions } from '../options.ts'
import { UsageError } from '../usage-error.ts'
import { onlyPublisher } from './only-publisher.ts'
import { progressView } from './progress-view.ts'

const watchOptions = {
  ...commonOptions,
  watch: { type: 'boolean' },
  interval: { type: 'string' },
  'notification-emails': { type: 'string' },
} as const

/** Milliseconds between two looks of a person who waits. */
const usualIntervalMs = 1_000

/** `comptoir offers publish|go-live|status [PUBLISHER] OFFER --watch` */
export async function offersCommand(
  verb: 'publish' | 'go-live' | 'status',
  rest: readonly string[],
  io: CliIo,
): Promise<number> {
  const options = readOptions(rest, watchOptions, `comptoir offers ${verb}`)
  if (options.flag('help')) return told(io, `comptoir offers ${verb} [PUBLISHER] OFFER --watch`)
  const [offer, publisher] = [...options.positionals].reverse()
  if (offer === undefined || options.positionals.length > 2)
    throw new UsageError(
      `"comptoir offers ${verb}" takes an offer, and the publisher before it where there are several.`,
    )
  const publisherId = publisher ?? (await onlyPublisher(options, io.env))
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  const emails = options.text('notification-emails')?.split(',')
  const begin = {
    publish: () => pollers.beginPublish(publisherId, offer, emails ? { emails } : {}),
    'go-live': () => pollers.beginGoLive(publisherId, offer),
    status: async () => pollers.watchOffer(publisherId, offer),
  }[verb]
  return watched(await begin(), options, io)
}

/** `comptoir products publish PRODUCT`: all drafts as they are, followed until the preview. */
export async function publishProductCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(rest, watchOptions, 'comptoir products publish')
  if (options.flag('help')) return told(io, 'comptoir products publish PRODUCT')
  const [product] = arguments_('products publish', options, ['PRODUCT'])
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  return watched(await pollers.beginSubmission(product ?? ''), options, io)
}

/** `comptoir submissions watch|go-live PRODUCT SUBMISSION` */
export async function submissionsCommand(
  verb: 'watch' | 'go-live',
  rest: readonly string[],
  io: CliIo,
): Promise<number> {
  const name = `submissions ${verb}`
  const options = readOptions(rest, watchOptions, `comptoir ${name}`)
  if (options.flag('help')) return told(io, `comptoir ${name} PRODUCT SUBMISSION`)
  const [product = '', submission = ''] = arguments_(name, options, ['PRODUCT', 'SUBMISSION'])
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  const poller =
    verb === 'watch' ? pollers.watchSubmission(product, submission) : await pollers.beginPromote(product, submission)
  return watched(poller, options, io)
}

function arguments_(name: string, { positionals }: Options, wanted: readonly string[]): readonly string[] {
  if (positionals.length === wanted.length) return positionals
  throw new UsageError(`"comptoir ${name}" takes ${wanted.join(' ')}, not ${positionals.length} arguments.`)
}

/** Shows how far it is until it is where it goes. Resolves with 1 where it failed or was cancelled. */
async function watched(poller: Poller, options: Options, io: CliIo): Promise<number> {
  const intervalMs = milliseconds(options.text('interval'))
  const view = options.flag('json') ? undefined : progressView(io.stdout)
  try {
    const progress = await poller.done({ intervalMs, ...(view && { onProgress: view }) })
    if (!view) io.stdout.write(`${JSON.stringify({ ...progress, poller: poller.toString() }, null, 2)}\n`)
    else io.stdout.write(`${ends[progress.state] ?? ''}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof PublishingFailedError)) throw cause
    if (!view) io.stdout.write(`${JSON.stringify(cause.progress, null, 2)}\n`)
    io.stderr.write(`${sentence(cause.message)}\n`)
    return 1
  }
}

const ends: Readonly<Record<string, string>> = {
  idle: 'It was never published.',
  waiting: 'In the preview. It goes live when you say so.',
  live: 'Live.',
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.')
}

/** Seconds, as people give them. */
function milliseconds(text: string | undefined): number {
  if (text === undefined) return usualIntervalMs
  const seconds = Number(text)
  if (!(seconds >= 0) || text.trim() === '') throw new UsageError(`--interval takes seconds, not "${text}".`)
  return seconds * 1_000
}

function told(io: CliIo, usage: string): number {
  io.stdout.write(`Usage: ${usage}

Shows the steps as they go on: in place on a terminal, a line for each that moved elsewhere. Ends with 0 when it is in
the preview or live, with 1 when it failed or was cancelled.

  --interval SECONDS            between two looks (1)
  --notification-emails A,B     whom to write to; not heeded for offers that were migrated
  --json                        one JSON document at the end
`)
  return 0
}
