import { createServer } from '@comptoir/server/create-server'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { openStore } from '@comptoir/server/store/store'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'
import { benchVault } from '../bench-vault.ts'
import { type Child, startChild } from '../child.ts'
import { fillOffers } from './fill-offers.ts'

/** A running Comptoir with tokens of the sandbox's application for both marketplace APIs. */
export interface Marketplace {
  readonly url: string
  readonly portal: Readonly<Record<string, string>>
  readonly submission: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Makes sure that a database holds the sandbox, and Contoso this many offers. */
export async function withOffers(dialect: StoreDialect, offers: number): Promise<void> {
  const store = await openStore(dialect)
  const server = await createServer({ store, log: 'silent', vault: benchVault })
  await openSandbox(server, sandboxAccounts)
  const partner = server.accounts.all().find(({ cloud }) => cloud === 'global')
  if (!partner) throw new Error('the sandbox has no global account')
  await fillOffers(store, partner, offers)
  await server.close()
}

/** Starts Comptoir in a process of its own over a database. */
export async function startMarketplace(database: string): Promise<Marketplace> {
  const child: Child = await startChild('comptoir.ts', [database])
  const headers = async (resource: string) => ({ authorization: `Bearer ${await token(child.url, resource)}` })
  return {
    url: child.url,
    portal: await headers('https://cloudpartner.azure.com'),
    submission: await headers('https://api.partner.microsoft.com'),
    stop: () => child.stop(),
  }
}

async function token(url: string, resource: string): Promise<string> {
  const [account] = sandboxAccounts
  if (!account) throw new Error('the sandbox has no accounts')
  const { clientId, secret } = account.application
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, resource }
  const answer = await fetch(`${url}/${account.account.tenant_id}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return ((await answer.json()) as { readonly access_token: string }).access_token
}
