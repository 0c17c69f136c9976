import type { CliIo } from '../cli-io.ts'
import { readOptions } from '../options.ts'
import { print } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'
import { forgetProfiles, profilesPath, readProfiles, usualProfile } from './profile-file.ts'

const listHelp = `The sign-ins that are kept

Usage: comptoir profiles list [--json]

Each command takes --profile NAME to act as one of them; "${usualProfile}" is meant where no account is named.
`

const logoutHelp = `Forgets a sign-in that "comptoir login" kept

Usage: comptoir logout [--profile NAME | --all]

  --profile NAME  the one to forget (${usualProfile})
  --all           every one

The refresh token is forgotten here; an administrator ends it everywhere with "comptoir users reset-password".
`

const help = { type: 'boolean', short: 'h' } as const

/** `comptoir profiles list`. Resolves with the exit code. */
export function profilesCommand(rest: readonly string[], io: CliIo): number {
  const options = readOptions(rest, { json: { type: 'boolean' }, help }, 'comptoir profiles list')
  if (options.flag('help')) {
    io.stdout.write(listHelp)
    return 0
  }
  // Never the refresh token: whoever sees it is that person.
  const profiles = Object.entries(readProfiles(io.env)).map(([name, { user, cloud, tenant, url }]) => ({
    name,
    user,
    cloud,
    url,
    tenant,
  }))
  if (options.flag('json')) print({ path: profilesPath(io.env), profiles }, true, io.stdout)
  else print(profiles, false, io.stdout)
  return 0
}

/** `comptoir logout`. Resolves with the exit code. */
export function logoutCommand(rest: readonly string[], io: CliIo): number {
  const flags = { profile: { type: 'string' }, all: { type: 'boolean' }, help } as const
  const options = readOptions(rest, flags, 'comptoir logout')
  if (options.flag('help')) {
    io.stdout.write(logoutHelp)
    return 0
  }
  const named = options.text('profile')
  const everyOne = options.flag('all')
  if (everyOne && named !== undefined) throw new UsageError('--profile and --all exclude each other.')
  const wanted = named ?? usualProfile
  const gone = forgetProfiles(io.env, (name) => everyOne || name === wanted)
  if (gone.length === 0 && !everyOne) throw unknownProfile(wanted, io.env)
  io.stdout.write(gone.length === 0 ? 'Nothing was kept.\n' : `Forgotten: ${gone.join(', ')}.\n`)
  return 0
}

/** What is said of a profile that is not there. */
export function unknownProfile(name: string, env: CliIo['env']): UsageError {
  const names = Object.keys(readProfiles(env))
  const known = names.length === 0 ? 'none is kept' : `there are ${names.join(', ')}`
  return new UsageError(`There is no profile "${name}", ${known}; "comptoir login --profile ${name}" makes it.`)
}
