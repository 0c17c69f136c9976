import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type LogLevel, logLevels } from '@comptoir/server/log'
import type { MailOptions } from './mail-options.ts'
import { StartRefusal } from './start-refusal.ts'

/** Where HTTPS is wanted. */
export interface HttpsWish {
  /** 0 takes any free one. */
  readonly port: number
  /** Whether the port was named: if it is taken then, nothing starts. */
  readonly asked: boolean
}

/** Options of every command that runs a server. */
export interface ServerOptions extends MailOptions {
  readonly port: number
  readonly host: string
  /** Undefined: HTTP alone. */
  readonly https: HttpsWish | undefined
  /** Folder of the data, the sealing key and the certificates. */
  readonly data: string
  readonly memory: boolean
  readonly reset: boolean
  readonly database: string | undefined
  readonly strict: boolean
  readonly throttle: boolean
  readonly json: boolean
  readonly log: LogLevel
  readonly help: boolean
}

const flag = { type: 'boolean', default: false } as const

/** As `parseArgs` wants them. */
export const serverFlags = {
  port: { type: 'string', default: '4400' },
  host: { type: 'string', default: '127.0.0.1' },
  'https-port': { type: 'string' },
  'no-https': flag,
  log: { type: 'string', default: 'warn' },
  database: { type: 'string' },
  strict: flag,
  throttle: flag,
  smtp: { type: 'string' },
  'mail-from': { type: 'string' },
  json: flag,
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig

/** Port of HTTPS where none is named. */
const usualHttpsPort = 4443

interface Values {
  readonly port: string
  readonly host: string
  readonly 'https-port'?: string | undefined
  readonly 'no-https': boolean
  readonly data: string
  readonly log: string
  readonly database?: string | undefined
  readonly strict: boolean
  readonly throttle: boolean
  readonly smtp?: string | undefined
  readonly 'mail-from'?: string | undefined
  readonly json: boolean
  readonly help: boolean
}

/** What the command line says of the server. @throws {StartRefusal} in one sentence */
export function serverOptionsOf(values: Values): Omit<ServerOptions, 'memory' | 'reset'> {
  const { host, data, database, strict, throttle, smtp, json, help } = values
  const port = portOf(values.port, '--port')
  return {
    port,
    host,
    https: httpsOf(values, port),
    data,
    database,
    strict,
    throttle,
    smtp,
    mailFrom: values['mail-from'],
    json,
    log: logLevelOf(values.log),
    help,
  }
}

/** Reads a command line. @throws {StartRefusal} in one sentence */
export function parsedFlags<const Flags extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Flags,
  command: string,
) {
  try {
    return parseArgs({ args: [...argv], options }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\.?$/, '.') : String(cause)
    throw new StartRefusal(`${reason} "comptoir ${command} --help" lists the options.`)
  }
}

function httpsOf({ 'https-port': named, 'no-https': none }: Values, port: number): HttpsWish | undefined {
  if (none && named !== undefined) throw new StartRefusal('--https-port and --no-https exclude each other.')
  if (none) return undefined
  // Whoever takes any port for the one takes any for the other.
  if (named === undefined) return { port: port === 0 ? 0 : usualHttpsPort, asked: false }
  return { port: portOf(named, '--https-port'), asked: true }
}

function portOf(text: string, option: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartRefusal(`${option} takes a number from 0 to 65535, not "${text}".`)
  return port
}

function logLevelOf(text: string): LogLevel {
  const level = logLevels.find((each) => each === text)
  if (!level) throw new StartRefusal(`--log takes one of ${logLevels.join(', ')}, not "${text}".`)
  return level
}
