import { type Poller, PublishingFailedError } from '@comptoir/sdk/publisher/poller'
import { publishingPollers } from '@comptoir/sdk/publisher/publishing-pollers'
import type { CallOptions } from '@comptoir/sdk/request'
import type { CliIo } from '../cli-io.ts'
import { connectPublisher } from '../connection.ts'
import { commonOptions, type Options, readOptions } from '../options.ts'
import { plain } from '../output/fields.ts'
import { UsageError } from '../usage-error.ts'
import { milliseconds } from './interval.ts'
import { onlyPublisher } from './only-publisher.ts'
import { progressView } from './progress-view.ts'

const watchOptions = {
  ...commonOptions,
  watch: { type: 'boolean' },
  interval: { type: 'string' },
} as const

/** What publishing an offer and putting it on sale take beside. */
const offerOptions = {
  publish: { ...watchOptions, 'if-match': { type: 'string' }, 'notification-emails': { type: 'string' } },
  'go-live': { ...watchOptions, 'if-match': { type: 'string' } },
  status: watchOptions,
} as const

/** `comptoir offers publish|go-live|status [PUBLISHER] OFFER --watch` */
export async function offersCommand(
  verb: 'publish' | 'go-live' | 'status',
  rest: readonly string[],
  io: CliIo,
): Promise<number> {
  const options = readOptions(rest, offerOptions[verb], `comptoir offers ${verb}`)
  if (options.flag('help')) return helped(io, 'offers', verb)
  const waiting = waitingOf(options)
  const [offer, publisher] = [...options.positionals].reverse()
  if (offer === undefined || options.positionals.length > 2)
    throw new UsageError(
      `"comptoir offers ${verb}" takes an offer, and the publisher before it where there are several.`,
    )
  const publisherId = publisher ?? (await onlyPublisher(options, io.env))
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  const emails = options.text('notification-emails')?.split(',')
  const call = callOptions(options)
  const begin = {
    publish: () => pollers.beginPublish(publisherId, offer, { ...call, ...(emails && { emails }) }),
    'go-live': () => pollers.beginGoLive(publisherId, offer, call),
    status: async () => pollers.watchOffer(publisherId, offer),
  }[verb]
  return watched(await begin(), waiting, io)
}

/** `comptoir products publish PRODUCT`: all drafts as they are, followed until the preview. */
export async function publishProductCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(rest, watchOptions, 'comptoir products publish')
  if (options.flag('help')) return helped(io, 'products', 'publish')
  const waiting = waitingOf(options)
  const [product = ''] = argumentsOf('products publish', options, ['PRODUCT'])
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  return watched(await pollers.beginSubmission(product, undefined, callOptions(options)), waiting, io)
}

/** `comptoir submissions watch|go-live PRODUCT SUBMISSION` */
export async function submissionsCommand(
  verb: 'watch' | 'go-live',
  rest: readonly string[],
  io: CliIo,
): Promise<number> {
  const name = `submissions ${verb}`
  const options = readOptions(rest, watchOptions, `comptoir ${name}`)
  if (options.flag('help')) return helped(io, 'submissions', verb)
  const waiting = waitingOf(options)
  const [product = '', submission = ''] = argumentsOf(name, options, ['PRODUCT', 'SUBMISSION'])
  const pollers = publishingPollers(await connectPublisher(options, io.env))
  const poller =
    verb === 'watch'
      ? pollers.watchSubmission(product, submission)
      : await pollers.beginPromote(product, submission, callOptions(options))
  return watched(poller, waiting, io)
}

function callOptions(options: Options): CallOptions {
  const [ifMatch, requestId] = [options.text('if-match'), options.text('request-id')]
  return { ...(ifMatch !== undefined && { ifMatch }), ...(requestId !== undefined && { requestId }) }
}

function argumentsOf(name: string, { positionals }: Options, wanted: readonly string[]): readonly string[] {
  if (positionals.length === wanted.length) return positionals
  throw new UsageError(`"comptoir ${name}" takes ${wanted.join(' and ')}.`)
}

/** How a person waits. */
interface Waiting {
  readonly intervalMs: number
  readonly json: boolean
}

/** Read before anything is begun: what is begun goes on, whatever is said of the waiting. @throws {UsageError} */
function waitingOf(options: Options): Waiting {
  return { intervalMs: milliseconds(options.text('interval')), json: options.flag('json') }
}

/** Shows how far it is until it is where it goes. Resolves with 1 where it failed or was cancelled. */
async function watched(poller: Poller, { intervalMs, json }: Waiting, io: CliIo): Promise<number> {
  const view = json ? undefined : progressView(io.stdout)
  try {
    const progress = await poller.done({ intervalMs, ...(view && { onProgress: view }) })
    if (!view) io.stdout.write(`${JSON.stringify({ ...progress, poller: poller.toString() }, null, 2)}\n`)
    else io.stdout.write(`${ends[progress.state] ?? ''}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof PublishingFailedError)) throw cause
    if (!view) io.stdout.write(`${JSON.stringify(cause.progress, null, 2)}\n`)
    io.stderr.write(`${sentence(plain(cause.message))}\n`)
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

async function helped(io: CliIo, area: string, verb: string): Promise<number> {
  io.stdout.write((await import('../help/followed-help.ts')).followedHelp(area, verb))
  return 0
}
