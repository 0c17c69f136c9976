import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** A sign-in that is kept: whom the command line acts for, and where. */
export interface Profile {
  readonly url: string
  readonly cloud: string
  /** GUID of the directory. */
  readonly tenant: string
  readonly clientId: string
  readonly refreshToken: string
  /** User principal name. */
  readonly user: string
}

/** The profile that is meant where none is named. */
export const usualProfile = 'default'

type Environment = Readonly<Record<string, string | undefined>>
type Profiles = Readonly<Record<string, Profile>>

/** Where profiles are kept. */
export function profilesPath(env: Environment): string {
  const folder = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config')
  return join(folder, 'comptoir', 'profiles.json')
}

/** Every profile by its name. @throws {UsageError} where the file holds something else */
export function readProfiles(env: Environment): Profiles {
  const path = profilesPath(env)
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof kept !== 'object' || kept === null) throw new SyntaxError('it is no object')
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Profile] => isProfile(entry[1])))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {}
    throw new UsageError(`The profiles in ${path} cannot be read: ${cause instanceof Error ? cause.message : cause}.`)
  }
}

/** Keeps a profile, in place of the one of that name. */
export function keepProfile(env: Environment, name: string, profile: Profile): void {
  writeProfiles(env, { ...readProfiles(env), [name]: profile })
}

/** Forgets profiles; gives the names of those that were there. */
export function forgetProfiles(env: Environment, forget: (name: string) => boolean): readonly string[] {
  const profiles = readProfiles(env)
  const gone = Object.keys(profiles).filter(forget)
  if (gone.length > 0)
    writeProfiles(env, Object.fromEntries(Object.entries(profiles).filter(([name]) => !forget(name))))
  return gone
}

/** All at once or not at all, and for nobody else to read: whoever has a refresh token is that person. */
function writeProfiles(env: Environment, profiles: Profiles): void {
  const path = profilesPath(env)
  const beside = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  chmodSync(dirname(path), 0o700)
  writeFileSync(beside, `${JSON.stringify(profiles, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, path)
}

const members = ['url', 'cloud', 'tenant', 'clientId', 'refreshToken', 'user'] as const

function isProfile(value: unknown): value is Profile {
  const known = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  return members.every((name) => typeof known.get(name) === 'string')
}
