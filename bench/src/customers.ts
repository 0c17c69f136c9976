import { createServer } from '@comptoir/server/create-server'
import { countCustomers } from '@comptoir/server/customers/customer-store'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { openStore } from '@comptoir/server/store/store'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'
import { benchVault } from './bench-vault.ts'
import { fill } from './fill.ts'

/** Makes sure that a database holds the sandbox, and its global account this many customers. */
export async function withCustomers(dialect: StoreDialect, customers: number): Promise<void> {
  const store = await openStore(dialect)
  const server = await createServer({ store, log: 'silent', vault: benchVault })
  await openSandbox(server, sandboxAccounts)
  const partner = server.accounts.all().find(({ cloud }) => cloud === 'global')
  if (!partner) throw new Error('the sandbox has no global account')
  const present = await countCustomers(store.read, partner.partner_id)
  if (present < customers) await fill(store, partner, customers, present)
  await server.close()
}
