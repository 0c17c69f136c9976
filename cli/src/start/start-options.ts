import { parseArgs } from 'node:util'
import { type LogLevel, logLevels } from '@comptoir/server/log'

export interface StartOptions {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly memory: boolean
  readonly reset: boolean
  readonly strict: boolean
  readonly json: boolean
  readonly log: LogLevel
  readonly database: string | undefined
  readonly throttle: boolean
  readonly sandboxLimits: boolean
  readonly allowRemote: boolean
  readonly help: boolean
}

export const startHelp = `comptoir start: a partner centre on this machine, with one sandbox account in each cloud

Usage: comptoir start [options]

  --port N            port to listen on; 0 takes any free one (4400)
  --host NAME         address to listen on (127.0.0.1)
  --allow-remote      allows a --host that other machines can reach
  --data DIR          folder of the data (.comptoir)
  --memory            keeps nothing: the data is gone when the server stops
  --reset             deletes the data first
  --database URL      keeps the data in PostgreSQL: postgres://user:password@host:port/database
  --strict            refuses members and parameters that nobody knows, instead of ignoring them
  --throttle          enforces the documented rates: 429 with Retry-After
  --sandbox-limits    enforces the integration sandbox's limits: 75 customers, 5 subscriptions each, 25 licences each
  --log LEVEL         silent, error, warn, info or debug (warn); info writes a line a request, to standard error
  --json              prints one line of JSON once ready, for programs
  --help              prints this
`

/** What is wrong with the command line or the surroundings, in one sentence for a person. */
export class StartRefusal extends Error {}

/** Reads the command line. @throws {StartRefusal} in one sentence */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const { values } = parsed(argv)
  return {
    port: portOf(values.port),
    host: values.host,
    data: values.data,
    memory: values.memory,
    reset: values.reset,
    strict: values.strict,
    json: values.json,
    log: logLevelOf(values.log),
    database: values.database,
    throttle: values.throttle,
    sandboxLimits: values['sandbox-limits'],
    allowRemote: values['allow-remote'],
    help: values.help,
  }
}

function parsed(argv: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '4400' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.comptoir' },
        log: { type: 'string', default: 'warn' },
        database: { type: 'string' },
        memory: flag,
        reset: flag,
        strict: flag,
        json: flag,
        throttle: flag,
        'sandbox-limits': flag,
        'allow-remote': flag,
        help: flag,
      },
    })
  } catch (cause) {
    throw new StartRefusal(
      `${cause instanceof Error ? cause.message : String(cause)} "comptoir start --help" lists the options.`,
    )
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartRefusal(`--port takes a number from 0 to 65535, not "${text}".`)
  return port
}

function logLevelOf(text: string): LogLevel {
  const level = logLevels.find((each) => each === text)
  if (!level) throw new StartRefusal(`--log takes one of ${logLevels.join(', ')}, not "${text}".`)
  return level
}
