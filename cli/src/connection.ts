import { Caller, type CallerOptions } from '@comptoir/sdk/caller'
import type { ApplicationCredentials, UserCredentials } from '@comptoir/sdk/credentials'
import { publisherService } from '@comptoir/sdk/publisher/publisher-service'
import { connectionVariables, profileVariable } from './connection-variables.ts'
import type { Options } from './options.ts'
import { keepProfile, type Profile, readProfiles, usualProfile } from './profiles/profile-file.ts'
import { unknownProfile } from './profiles/profiles-command.ts'
import { sandboxAccount } from './sandbox-account.ts'
import { trustAuthority } from './trusted-authority.ts'
import { UsageError } from './usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

export const usualUrl = 'http://127.0.0.1:4400'
const usualCloud = 'global'

/** Whom a command acts as, and where. */
export interface Chosen {
  readonly cloud: string
  readonly url: string
  readonly credentials: ApplicationCredentials | UserCredentials
}

type Given = (name: keyof typeof connectionVariables) => string | undefined

/**
 * The partner centre that a command talks to, as the account that was chosen. What is among `own` is the command's own
 * option and says nothing of the account. @throws {UsageError}
 */
export async function connect(
  options: Options,
  env: Environment,
  own: ReadonlySet<string> = new Set(),
): Promise<Caller> {
  return new Caller(await callerOptions(options, env, own))
}

/** As `connect`, to the APIs of publishers: they are called by applications alone, unless a profile says who. */
export async function connectPublisher(
  options: Options,
  env: Environment,
  own: ReadonlySet<string> = new Set(),
): Promise<Caller> {
  const chosen = await callerOptions(options, env, own)
  const { credentials } = chosen
  const alone = 'clientSecret' in credentials ? withoutRefreshToken(credentials) : credentials
  return new Caller({ ...chosen, credentials: alone }, publisherService(chosen.cloud))
}

function withoutRefreshToken({ tenantId, clientId, clientSecret }: ApplicationCredentials): ApplicationCredentials {
  return { tenantId, clientId, clientSecret }
}

async function callerOptions(
  options: Options,
  env: Environment,
  own: ReadonlySet<string>,
): Promise<CallerOptions & Chosen> {
  trustAuthority(options.text('ca') ?? (env[connectionVariables.ca] || undefined))
  const option: Given = (name) => (own.has(name) ? undefined : options.text(name))
  const given: Given = (name) => option(name) ?? (env[connectionVariables[name]] || undefined)
  const name = profileName(options.text('profile'), option, env)
  const appOnly = options.flag('app-only')
  if (name !== undefined && appOnly) throw new UsageError(`The profile "${name}" is a person: leave --app-only out.`)
  const chosen = name === undefined ? await accountOf(given, appOnly) : profileNamed(name, env)
  const locale = options.text('locale')
  return {
    ...chosen,
    // A person waits: what is not there says so at once.
    retry: { attempts: 3, firstDelayMs: 100 },
    ...(locale !== undefined && { locale }),
  }
}

const identifying = ['account', 'cloud', 'url', 'tenant', 'client-id', 'client-secret', 'refresh-token'] as const

/** The profile to act as: the one named, else the usual one where nothing says otherwise. */
function profileName(named: string | undefined, option: Given, env: Environment): string | undefined {
  const otherwise = identifying.find((name) => option(name) !== undefined)
  if (named !== undefined && otherwise !== undefined)
    throw new UsageError(`--profile says whom to act as and where: leave --${otherwise} out.`)
  if (named !== undefined || otherwise !== undefined) return named
  const variable = env[profileVariable]
  if (variable) return variable
  if (identifying.some((name) => env[connectionVariables[name]])) return undefined
  return Object.hasOwn(readProfiles(env), usualProfile) ? usualProfile : undefined
}

function profileNamed(name: string, env: Environment): Chosen {
  const profile = readProfiles(env)[name]
  if (!profile) throw unknownProfile(name, env)
  const { url, cloud, tenant, clientId, refreshToken } = profile
  const onRefreshToken = (renewed: string): void => keepRenewed(env, name, profile, renewed)
  return { url, cloud, credentials: { tenantId: tenant, clientId, refreshToken, onRefreshToken } }
}

/** Unless somebody signed out, or in as somebody else, meanwhile. */
function keepRenewed(env: Environment, name: string, used: Profile, refreshToken: string): void {
  const kept = readProfiles(env)[name]
  if (kept?.user === used.user && kept.url === used.url) keepProfile(env, name, { ...kept, refreshToken })
}

async function accountOf(given: Given, appOnly: boolean): Promise<Chosen> {
  const chosen =
    given('client-id') === undefined ? await sandboxAccount(given('account'), given('cloud')) : ownAccount(given)
  const { refreshToken, ...application } = chosen.credentials
  return {
    cloud: chosen.cloud,
    url: addressOf(given('url') ?? usualUrl),
    credentials: appOnly || refreshToken === undefined ? application : { ...application, refreshToken },
  }
}

function ownAccount(given: Given): { readonly cloud: string; readonly credentials: ApplicationCredentials } {
  const [tenantId, clientId, clientSecret, refreshToken] = [
    given('tenant'),
    given('client-id'),
    given('client-secret'),
    given('refresh-token'),
  ]
  if (tenantId === undefined || clientId === undefined || clientSecret === undefined)
    throw new UsageError(
      'Credentials of your own are --tenant, --client-id and --client-secret, and --refresh-token to act for a user.',
    )
  const credentials = { tenantId, clientId, clientSecret, ...(refreshToken !== undefined && { refreshToken }) }
  return { cloud: given('cloud') ?? usualCloud, credentials }
}

/** @throws {UsageError} where it is no address */
export function addressOf(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new UsageError(`--url takes an address as ${usualUrl}, not "${text}".`)
  return text
}
