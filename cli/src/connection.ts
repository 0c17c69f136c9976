import { Caller } from '@comptoir/sdk/caller'
import type { ApplicationCredentials } from '@comptoir/sdk/credentials'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { connectionVariables } from './connection-variables.ts'
import type { Options } from './options.ts'
import { UsageError } from './usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

const usualUrl = 'http://127.0.0.1:4400'
const usualCloud = 'global'

/** The partner centre that a command talks to, as the account that was chosen. @throws {UsageError} */
export async function connect(options: Options, env: Environment): Promise<Caller> {
  const given = (name: keyof typeof connectionVariables): string | undefined =>
    options.text(name) ?? (env[connectionVariables[name]] || undefined)
  const chosen =
    given('client-id') === undefined ? await sandboxAccount(given('account'), given('cloud')) : ownAccount(given)
  const { refreshToken, ...application } = chosen.credentials
  const locale = options.text('locale')
  return new Caller({
    cloud: chosen.cloud,
    url: addressOf(given('url') ?? usualUrl),
    credentials:
      options.flag('app-only') || refreshToken === undefined ? application : { ...application, refreshToken },
    // A person waits: what is not there says so at once.
    retry: { attempts: 3, firstDelayMs: 100 },
    ...(locale !== undefined && { locale }),
  })
}

interface Chosen {
  readonly cloud: string
  readonly credentials: ApplicationCredentials
}

function ownAccount(given: (name: keyof typeof connectionVariables) => string | undefined): Chosen {
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

/** An account of the sandbox: the one of that name or tenant, else the cloud's. */
async function sandboxAccount(name: string | undefined, cloud: string | undefined): Promise<Chosen> {
  const { sandboxAccounts } = await import('@comptoir/server/sandbox/accounts')
  const found = sandboxAccounts.find(({ account }) =>
    name === undefined
      ? account.cloud === (cloud ?? usualCloud)
      : isNamed(account, name) && (cloud ?? account.cloud) === account.cloud,
  )
  if (!found) {
    const names = sandboxAccounts.map(({ account }) => `${account.cloud} (${account.name}, ${account.domain})`)
    const wanted =
      name === undefined
        ? `of the cloud "${cloud}"`
        : `"${name}"${cloud === undefined ? '' : ` in the cloud "${cloud}"`}`
    throw new UsageError(`The sandbox has no account ${wanted}; it has ${names.join(', ')}.`)
  }
  const { account, application, administrator } = found
  return {
    cloud: account.cloud,
    credentials: {
      tenantId: account.tenant_id,
      clientId: application.clientId,
      clientSecret: application.secret,
      refreshToken: administrator.refreshToken,
    },
  }
}

function isNamed({ cloud, name, domain, tenant_id, partner_id }: NewAccount['account'], wanted: string): boolean {
  return [cloud, name, domain, tenant_id, partner_id].some((each) => each.toLowerCase() === wanted.toLowerCase())
}

function addressOf(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new UsageError(`--url takes an address as ${usualUrl}, not "${text}".`)
  return text
}
