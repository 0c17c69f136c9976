import type { Connection } from './executor.ts'
import { foundation } from './migrations/0001-foundation.ts'
import { identity } from './migrations/0002-identity.ts'
import { programmes } from './migrations/0003-programmes.ts'
import { marketplace } from './migrations/0004-marketplace.ts'
import { outbox } from './migrations/0006-outbox.ts'
import { productIngestion } from './migrations/0007-product-ingestion.ts'
import { type Parameter, query } from './query.ts'
import type { StoreDialect } from './store-dialect.ts'

/** A step of the tables' history: SQL that both engines understand, with the column types of each. */
export type Migration = (column: { readonly text: string; readonly integer: string }) => readonly string[]

/** In order, append-only: the first is version 1. */
export const migrations: readonly Migration[] = [
  foundation,
  identity,
  programmes,
  marketplace,
  outbox,
  productIngestion,
]

/** The data was made by a newer version, which this one cannot know. */
export class NewerDataError extends Error {
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`the data is of version ${found}, made by a newer Comptoir; this one knows versions up to ${known}`)
    this.found = found
    this.known = known
  }
}

const readVersion = query((db, p: Parameter<{ name: string }>) =>
  db.selectFrom('installation').select('value').where('name', '=', p('name')),
)

const writeVersion = query((db, p: Parameter<{ name: string; value: string }>) =>
  db
    .insertInto('installation')
    .values({ name: p('name'), value: p('value') })
    .onConflict((row) => row.column('name').doUpdateSet({ value: p('value') })),
)

/** Applies the migrations that the database does not have yet, in one transaction. */
export async function migrate(connection: Connection, dialect: StoreDialect): Promise<void> {
  const column = { text: dialect.textColumn, integer: dialect.integerColumn }
  await connection.execute(
    `create table if not exists installation (name ${column.text} primary key, value ${column.text} not null)`,
  )
  const found = Number((await connection.one(readVersion, { name: 'version' }))?.value ?? 0)
  if (found > migrations.length) throw new NewerDataError(found, migrations.length)
  if (found === migrations.length) return
  await connection.execute(dialect.beginWrite)
  for (const migration of migrations.slice(found)) for (const sql of migration(column)) await connection.execute(sql)
  await connection.run(writeVersion, { name: 'version', value: String(migrations.length) })
  await connection.execute('commit')
}
