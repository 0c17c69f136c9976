import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { postgres } from '@comptoir/server/store/dialects/postgres'
import { runCycle, verifyOnce } from './cycle.ts'
import { Ledger } from './ledger.ts'

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
  if (database !== undefined) await postgres({ url: database }).destroy()
  const place = database === undefined ? ['--data', folder] : ['--database', database]
  const ledger = new Ledger()
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const { acknowledged, inFlight, readyMs } = await runCycle(place, ledger, cycle)
    process.stdout.write(
      `cycle ${String(cycle).padStart(3)}: ready in ${readyMs} ms, ${acknowledged} writes acknowledged, ${inFlight} cut off; ${ledger.summary()}\n`,
    )
  }
  await verifyOnce(place, ledger)
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(
    `${cycles} cycles: opened every time, nothing lost, nothing twice, no half write; ${ledger.summary()}\n`,
  )
  return 0
}
