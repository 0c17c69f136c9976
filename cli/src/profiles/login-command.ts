import { setTimeout as sleep } from 'node:timers/promises'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { Caller } from '@comptoir/sdk/caller'
import { PartnerCenterApiError } from '@comptoir/sdk/errors'
import type { CliIo } from '../cli-io.ts'
import { addressOf, usualUrl } from '../connection.ts'
import { connectionVariables, profileVariable } from '../connection-variables.ts'
import { type Options, readOptions } from '../options.ts'
import { trustAuthority } from '../trusted-authority.ts'
import { UsageError } from '../usage-error.ts'
import { type DeviceCode, deviceSignIn } from './device-sign-in.ts'
import { keepProfile, profilesPath, usualProfile } from './profile-file.ts'

const help = `Signs in, and keeps the sign-in as a profile

Usage: comptoir login [options]

  --profile NAME  what to call it (${usualProfile}, which is meant where no account is named)
  --url URL       where the partner centre answers (${usualUrl})
  --tenant NAME   the directory of the account: its id or a domain; without it, any work account
  --ca FILE       authority that HTTPS is trusted by, PEM
  --json          one JSON document once signed in, for programs

It shows an address and a code: open the one in any browser, type in the other, and sign in there with password and
one-time code. What is kept is a refresh token, in a file that nobody else may read; "comptoir logout" forgets it.
`

const flags = {
  profile: { type: 'string' },
  url: { type: 'string' },
  tenant: { type: 'string' },
  ca: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What a sign-in is for: the one name of the Partner Center API that every cloud knows. */
const resource = 'https://api.partnercenter.microsoft.com'

const usualCloud = 'global'

/** `comptoir login`. Resolves with the exit code. */
export async function loginCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(rest, flags, 'comptoir login')
  if (options.flag('help')) {
    io.stdout.write(help)
    return 0
  }
  if (options.positionals.length > 0) throw new UsageError('"comptoir login" takes options alone; --help shows them.')
  const given = givenBy(options, io.env)
  trustAuthority(given('ca'))
  const name = profileNameOf(options.text('profile') ?? (io.env[profileVariable] || usualProfile))
  const url = addressOf(given('url') ?? usualUrl).replace(/\/+$/, '')
  const { clientId } = commandLineApplication
  const json = options.flag('json')
  const { accessToken, tenant, user, refreshToken } = await deviceSignIn(
    { url, tenant: given('tenant') ?? 'organizations', clientId, resource },
    { tell: (code) => void (json ? io.stderr : io.stdout).write(instructions(code)), sleep: io.sleep ?? sleep },
  )
  const cloud = await cloudOf(url, accessToken)
  keepProfile(io.env, name, { url, cloud, tenant, clientId, refreshToken, user })
  io.stdout.write(
    json
      ? `${JSON.stringify({ profile: name, url, cloud, tenant, user }, null, 2)}\n`
      : `Signed in as ${user}. The profile "${name}" is kept in ${profilesPath(io.env)}.\n`,
  )
  return 0
}

function givenBy(options: Options, env: CliIo['env']) {
  return (name: 'url' | 'tenant' | 'ca'): string | undefined =>
    options.text(name) ?? (env[connectionVariables[name]] || undefined)
}

function instructions({ userCode, address, goodFor }: DeviceCode): string {
  return `To sign in, open ${address} in a browser and type in the code ${userCode} (good for ${Math.round(goodFor / 60)} minutes).\n`
}

/** The cloud of whoever signed in; people of a customer may not ask, and every cloud takes the first one's tokens. */
async function cloudOf(url: string, accessToken: string): Promise<string> {
  const caller = new Caller({ cloud: usualCloud, url, credentials: { accessToken: async () => accessToken } })
  try {
    const account = await caller.call('comptoir.account.get')
    return typeof account === 'object' && account !== null && 'cloud' in account ? String(account.cloud) : usualCloud
  } catch (cause) {
    if (cause instanceof PartnerCenterApiError) return usualCloud
    throw cause
  }
}

function profileNameOf(text: string): string {
  if (!/^[\w.@-]{1,64}$/.test(text))
    throw new UsageError(`--profile takes a name of letters, digits and . _ - @, not "${text}".`)
  return text
}
