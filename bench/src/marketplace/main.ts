import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { azuriteRows } from '../peers/azurite.ts'
import { installPeers } from '../peers/install-peers.ts'
import { prismRows } from '../peers/prism.ts'
import { type Row, table } from '../table.ts'
import { marketplaceRows } from './report.ts'
import { addressesOf, measureMarketplace } from './scenarios.ts'
import { startMarketplace, withOffers } from './subject.ts'

const help = `Measures the marketplace's APIs beside a bare node:http server, raw SQLite inserts and other mock servers.

Usage: npm run bench:marketplace -- [--offers 10000] [--seconds 2] [--peers] [--keep]

  --offers N    offers with ten plans each (10000)
  --seconds N   length of a round; nine rounds, base line and Comptoir in turn (2)
  --peers       Prism and Azurite, too; they are installed from npm into .bench when they are first wanted
  --keep        keeps the filled database in .bench for the next run
`

const { values } = parseArgs({
  options: {
    offers: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '2' },
    peers: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else await bench(Number(values.offers), Number(values.seconds))

async function bench(offers: number, seconds: number): Promise<void> {
  const folder = resolve('.bench')
  mkdirSync(folder, { recursive: true })
  const database = join(folder, `offers-${offers}.db`)
  const dialect = sqlite({ path: database })
  if (!values.keep) await dialect.destroy()
  await withOffers(dialect, offers)
  const marketplace = await startMarketplace(database)
  const rows: Row[] = marketplaceRows(offers, await measureMarketplace(marketplace, { offers, folder, seconds }))
  const peers = values.peers ? installPeers(folder) : undefined
  if (peers) {
    const { product } = await addressesOf(marketplace, offers)
    const one = { url: product, headers: marketplace.submission, connections: 16 }
    rows.push(...(await prismRows(peers, one, { document: `${marketplace.url}/openapi.json`, folder, seconds })))
    rows.push(...(await azuriteRows(peers, marketplace, { product, folder })))
  }
  await marketplace.stop()
  if (!values.keep) await dialect.destroy()
  process.stdout.write(`\n${table(rows)}\n`)
}
