import { parsedFlags, type ServerOptions, serverFlags, serverOptionsOf } from './server-options.ts'
import { StartRefusal } from './start-refusal.ts'

/** Options of `comptoir start`. */
export interface StartOptions extends ServerOptions {
  readonly sandboxLimits: boolean
  readonly allowRemote: boolean
  /** Which of the calls for users without MFA are refused. */
  readonly mfaEnforcement: { readonly percent: number; readonly seed: string }
}

export const startHelp = `comptoir start: a partner centre on this machine, with one sandbox account in each cloud

Usage: comptoir start [options]

  --port N            port to listen on; 0 takes any free one (4400)
  --https-port N      port of HTTPS; 0 takes any free one (4443, or with --port 0 any)
  --no-https          HTTP alone
  --host NAME         address to listen on (127.0.0.1)
  --allow-remote      allows a --host that other machines can reach
  --data DIR          folder of the data, the sealing key and the certificates (.comptoir)
  --memory            keeps nothing: the data is gone when the server stops
  --reset             deletes the data first
  --database URL      keeps the data in PostgreSQL: postgres://user:password@host:port/database
  --strict            refuses members and parameters that nobody knows, instead of ignoring them
  --throttle          enforces the documented rates: 429 with Retry-After
  --sandbox-limits    enforces the integration sandbox's limits: 75 customers, 5 subscriptions each, 25 licences each
  --mfa-enforcement N refuses N per cent of the calls for users without MFA, 0 to 100 (100)
  --mfa-seed TEXT     which calls those are: the same text draws the same ones
  --smtp URL          sends the outbox by mail: smtp://user:password@host:587; or COMPTOIR_SMTP, which others cannot see
  --mail-from SENDER  whom mail is from: comptoir@example.com; or COMPTOIR_MAIL_FROM
  --log LEVEL         silent, error, warn, info or debug (warn); info writes a line a request, to standard error
  --json              prints one line of JSON once ready, for programs
  --help              prints this

"comptoir certs" tells how clients trust the certificate of HTTPS. "comptoir code" prints the sandbox's one-time code.
`

const flag = { type: 'boolean', default: false } as const

/** Reads the command line. @throws {StartRefusal} in one sentence */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const values = parsedFlags(
    argv,
    {
      ...serverFlags,
      data: { type: 'string', default: '.comptoir' },
      memory: flag,
      reset: flag,
      'sandbox-limits': flag,
      'allow-remote': flag,
      'mfa-enforcement': { type: 'string', default: '100' },
      'mfa-seed': { type: 'string', default: '' },
    },
    'start',
  )
  return {
    ...serverOptionsOf(values),
    memory: values.memory,
    reset: values.reset,
    sandboxLimits: values['sandbox-limits'],
    allowRemote: values['allow-remote'],
    mfaEnforcement: { percent: percentOf(values['mfa-enforcement']), seed: values['mfa-seed'] },
  }
}

function percentOf(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100)
    throw new StartRefusal(`--mfa-enforcement takes a whole number from 0 to 100, not "${text}".`)
  return Number(text)
}
