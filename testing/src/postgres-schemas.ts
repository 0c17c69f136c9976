import { createHash } from 'node:crypto'
import { postgres } from '@comptoir/server/store/dialects/postgres'
import { migrations } from '@comptoir/server/store/migrate'
import { openStore } from '@comptoir/server/store/store'
import type { Pool, PoolClient } from 'pg'

/** A schema that nobody else uses meanwhile, with all tables and no row but the version's. */
export interface BorrowedSchema {
  readonly name: string
  giveBack(): Promise<void>
}

/** First half of the locks' names: says that they are these tests'. */
const lockClass = 7_463_001

/** Bytes at which a schema is made anew: rows that were deleted take room until somebody vacuums them. */
const largestSchema = 16 * 1024 * 1024

/** The connections that hold schemas' locks. Those that nobody uses meanwhile do not keep the process. */
let keepers: Pool | undefined

/** The schema of each connection: it stays its own after it was given back, for the next test of this process. */
const schemas = new WeakMap<PoolClient, string>()

/**
 * Borrows one of the schemas that tests use one after the other, and the next run again: making one takes half a second,
 * emptying one some milliseconds. Who has it holds a lock of a connection, so that a process that dies gives it back.
 * @param url `postgres://user:password@host:port/database`; the same for all tests of a process
 */
export async function borrowSchema(url: string): Promise<BorrowedSchema> {
  const { default: driver } = await import('pg')
  keepers ??= new driver.Pool({ connectionString: url, allowExitOnIdle: true, idleTimeoutMillis: 0, max: 100 })
  const keeper = await keepers.connect()
  try {
    const name = schemas.get(keeper) ?? (await lockedSchema(keeper, url))
    schemas.set(keeper, name)
    await empty(keeper, name)
    return { name, giveBack: async () => keeper.release() }
  } catch (cause) {
    keeper.release(true)
    throw cause
  }
}

async function lockedSchema(keeper: PoolClient, url: string): Promise<string> {
  const name = `test_${await lockOne(keeper)}`
  if (!(await isUsable(keeper, name))) await make(keeper, { url, name })
  return name
}

/** Locks the first number that nobody has. */
async function lockOne(keeper: PoolClient): Promise<number> {
  const { rows } = await keeper.query(
    `select number from generate_series(1, 1000) number where pg_try_advisory_lock(${lockClass}, number) limit 1`,
  )
  return rows[0].number
}

async function make(keeper: PoolClient, { url, name }: { readonly url: string; readonly name: string }): Promise<void> {
  await keeper.query(`drop schema if exists ${name} cascade`)
  const store = await openStore(postgres({ url, schema: name, readers: 1 }))
  await store.close()
  await keeper.query(`comment on schema ${name} is '${fingerprint()}'`)
}

/** Whether the tables are there as the migrations of today make them. */
async function isUsable(keeper: PoolClient, name: string): Promise<boolean> {
  const { rows } = await keeper.query(
    `select obj_description(to_regnamespace($1), 'pg_namespace') as made_by,
       (select sum(pg_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = to_regnamespace($1)) as size`,
    [name],
  )
  return rows[0].made_by === fingerprint() && Number(rows[0].size) < largestSchema
}

function fingerprint(): string {
  const column = postgres({ url: '' })
  const sql = migrations.flatMap((migration) => migration({ text: column.textColumn, integer: column.integerColumn }))
  return createHash('sha256').update(sql.join(';')).digest('hex')
}

/** The newest tables first: older ones refer to none of them. */
async function empty(keeper: PoolClient, name: string): Promise<void> {
  await keeper.query(`do $$ declare each regclass; begin
    for each in select oid from pg_class where relkind = 'r' and relnamespace = '${name}'::regnamespace order by oid desc
    loop execute format('delete from %s', each); end loop;
    insert into ${name}.installation (name, value) values ('version', '${migrations.length}');
  end $$`)
}
