import type { ApplicationCredentials } from '@comptoir/sdk/credentials'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { UsageError } from './usage-error.ts'

const usualCloud = 'global'

/**
 * An account of the sandbox: the one of that name, domain, tenant or cloud, else the cloud's; `operator` and `trustee`
 * are those of whoever runs it. @throws {UsageError}
 */
export async function sandboxAccount(
  name: string | undefined,
  cloud: string | undefined,
): Promise<{ readonly cloud: string; readonly credentials: ApplicationCredentials }> {
  const [{ sandboxAccounts }, { installationAccounts }] = await Promise.all([
    import('@comptoir/server/sandbox/accounts'),
    import('@comptoir/server/sandbox/installation-accounts'),
  ])
  const found =
    name === undefined
      ? sandboxAccounts.find(({ account }) => account.cloud === (cloud ?? usualCloud))
      : [...sandboxAccounts, ...installationAccounts].find(
          ({ account }) => isNamed(account, name) && (cloud ?? account.cloud) === account.cloud,
        )
  if (!found) throw unknownAccount(name, cloud, [...sandboxAccounts, ...installationAccounts])
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

/** The kinds of account of which there is one each. */
const singular = ['operator', 'trustee']

function isNamed({ cloud, kind, name, domain, tenant_id, partner_id }: NewAccount['account'], wanted: string): boolean {
  const names = [name, domain, tenant_id, partner_id, singular.includes(kind) ? kind : cloud]
  return names.some((each) => each.toLowerCase() === wanted.toLowerCase())
}

function unknownAccount(name: string | undefined, cloud: string | undefined, all: readonly NewAccount[]): UsageError {
  const names = all.map(
    ({ account }) =>
      `${singular.includes(account.kind) ? account.kind : account.cloud} (${account.name}, ${account.domain})`,
  )
  const wanted =
    name === undefined ? `of the cloud "${cloud}"` : `"${name}"${cloud === undefined ? '' : ` in the cloud "${cloud}"`}`
  return new UsageError(`The sandbox has no account ${wanted}; it has ${names.join(', ')}.`)
}
