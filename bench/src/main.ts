import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { postgres } from '@comptoir/server/store/dialects/postgres'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { withCustomers } from './customers.ts'
import { growthRows, scenarioRows, startRows } from './report.ts'
import { type Measured, measureAll } from './scenarios.ts'
import { measureStart, type Startup } from './startup.ts'
import { startSubject } from './subject.ts'
import { type Row, table } from './table.ts'

const help = `Measures Comptoir beside a bare node:http server and raw SQLite inserts, in one run.

Usage: npm run bench -- [--customers 1000,1000000] [--seconds 2] [--database postgres://…] [--keep]

  --customers N,M  numbers of customers to measure at (1000,1000000)
  --seconds N      length of a round; each scenario has nine rounds, base line and Comptoir in turn (2)
  --database URL   keeps the data in PostgreSQL; the base line stays raw SQLite inserts
  --keep           keeps the filled databases in .bench for the next run
`

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000,1000000' },
    seconds: { type: 'string', default: '2' },
    database: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const folder = resolve('.bench')

if (values.help) process.stdout.write(help)
else await bench(values.customers.split(',').map(Number), Number(values.seconds), values.database)

async function bench(sizes: readonly number[], seconds: number, database: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const rows: Row[] = startRows(await medianStart(true), await medianStart(false))
  process.stdout.write(`${table(rows)}\n`)
  const all: Measured[] = []
  for (const customers of sizes) {
    const place = database ?? join(folder, `customers-${customers}.db`)
    const dialect =
      database === undefined ? sqlite({ path: place }) : postgres({ url: database, schema: 'comptoir_bench' })
    if (!values.keep) await dialect.destroy()
    await withCustomers(dialect, customers)
    const subject = await startSubject(place)
    const measured = await measureAll(subject, folder, seconds)
    await subject.stop()
    all.push(measured)
    rows.push(...scenarioRows(customers, measured))
    if (!values.keep) await dialect.destroy()
  }
  const [few] = all
  const many = all.at(-1)
  if (few && many && all.length > 1) rows.push(...growthRows(few, many))
  process.stdout.write(`\n${table(rows)}\n`)
}

/** The middle one of five starts. */
async function medianStart(first: boolean): Promise<Startup> {
  const data = join(folder, 'start')
  rmSync(data, { recursive: true, force: true })
  const starts: Startup[] = []
  // The compile cache is warm from the second start of a program on a machine, so one start goes before.
  await measureStart(['--data', data])
  for (let round = 0; round < 5; round += 1) {
    if (first) rmSync(data, { recursive: true, force: true })
    starts.push(await measureStart(['--data', data]))
  }
  rmSync(data, { recursive: true, force: true })
  const ordered = starts.sort((one, other) => one.readyMs - other.readyMs)
  const median = ordered[2]
  if (!median) throw new Error('nothing was started')
  return median
}
