import { createServer } from '@comptoir/server/create-server'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { postgres } from '@comptoir/server/store/dialects/postgres'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { openStore } from '@comptoir/server/store/store'
import { benchVault } from '../bench-vault.ts'

/** Comptoir as it runs, over the database that the arguments name; tells its address. */
const [place = ''] = process.argv.slice(2)
const dialect = place.startsWith('postgres')
  ? postgres({ url: place, schema: 'comptoir_bench' })
  : sqlite({ path: place })
const server = await createServer({ store: await openStore(dialect), vault: benchVault })
await openSandbox(server, sandboxAccounts)
const url = await server.app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.once('disconnect', () => void server.close().then(() => process.exit(0)))
