import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCycle, verifyOnce } from './cycle.ts'
import { dataPlace } from './data-place.ts'
import { Ledger } from './ledger.ts'
import { MarketLedger } from './marketplace/known-market.ts'

const help = `Kills a server while it takes writes, starts it again, and holds what it kept against what it acknowledged.

Usage: npm run crashtest -- [--cycles N] [--database postgres://…]

  --cycles N       how often to kill it (10)
  --database URL   over PostgreSQL instead of SQLite: the server process is killed, not the database
`

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '10' },
    database: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else process.exitCode = await crashtest(Number(values.cycles), values.database)

async function crashtest(cycles: number, database: string | undefined): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-crash-'))
  const place = dataPlace(folder, database)
  await place.dialect.destroy()
  const ledgers = { customers: new Ledger(), market: new MarketLedger() }
  const held = (): string => `${ledgers.customers.summary()}; ${ledgers.market.summary()}`
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const { acknowledged, inFlight, readyMs } = await runCycle(place, ledgers, cycle)
    process.stdout.write(
      `cycle ${String(cycle).padStart(3)}: ready in ${readyMs} ms, ${acknowledged} writes acknowledged, ${inFlight} cut off; ${held()}\n`,
    )
  }
  await verifyOnce(place, ledgers)
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`${cycles} cycles: opened every time, nothing lost, nothing twice, no half write; ${held()}\n`)
  return 0
}
