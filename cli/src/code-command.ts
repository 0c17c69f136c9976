import { sandboxAccounts, sandboxSecrets } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { codeAt, stepMs, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import type { CliIo } from './cli-io.ts'
import { nearest } from './nearest.ts'
import { readOptions } from './options.ts'
import { UsageError } from './usage-error.ts'

const help = `The one-time code with which people of the sandbox sign in, beside their password

Usage: comptoir code [USER] [--json]

  USER      a user principal name, as admin@comptoirglobal.onmicrosoft.com; everyone of the sandbox has the same seed
  --json    one JSON document, for programs

A code is good once. It asks no server, and knows nobody but the sandbox's people.
`

const flags = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** `comptoir code [USER]`: the current one-time code of the sandbox. Resolves with the exit code. */
export function codeCommand(rest: readonly string[], io: CliIo): number {
  const options = readOptions(rest, flags, 'comptoir code')
  if (options.flag('help')) {
    io.stdout.write(help)
    return 0
  }
  const [user, ...others] = options.positionals
  if (others.length > 0) throw new UsageError('"comptoir code" takes one user at most.')
  if (user !== undefined) knownUser(user)
  const epochMs = Date.now()
  const code = codeAt(sandboxSecrets.totpSecret, timeStepAt(epochMs))
  const secondsLeft = Math.ceil((stepMs - (epochMs % stepMs)) / 1000)
  io.stdout.write(options.flag('json') ? `${JSON.stringify({ code, secondsLeft })}\n` : `${code}\n`)
  return 0
}

function knownUser(user: string): void {
  const names = [...sandboxAccounts, ...installationAccounts].flatMap(({ administrator, people }) =>
    [administrator, ...people].map(({ userPrincipalName }) => userPrincipalName),
  )
  if (names.includes(user.toLowerCase())) return
  const suggestion = nearest(user, names)
  throw new UsageError(
    suggestion === undefined
      ? `Nobody of the sandbox is called "${user}"; there are ${names.join(', ')}.`
      : `Nobody of the sandbox is called "${user}"; did you mean ${suggestion}?`,
  )
}
