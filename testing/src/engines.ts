import { postgres } from '@comptoir/server/store/dialects/postgres'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import type { StoreDialect } from '@comptoir/server/store/store-dialect'
import { type BorrowedSchema, borrowSchema } from './postgres-schemas.ts'

/** A database engine for a test: each `dialect()` is a database of its own, gone with its `destroy`. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** Why tests over this engine cannot run here; false where they can. */
  readonly skip: string | false
  dialect(): StoreDialect
}

const postgresUrl = process.env['COMPTOIR_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/test'

async function unreachable(): Promise<string | false> {
  const { default: driver } = await import('pg')
  const client = new driver.Client({ connectionString: postgresUrl, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.end()
    return false
  } catch {
    // In CI a database must be there: what is not tested on both engines does not land.
    if (process.env['CI'])
      throw new Error('CI runs the tests over PostgreSQL, and none answers at COMPTOIR_TEST_POSTGRES')
    return 'skipped: no PostgreSQL answers; set COMPTOIR_TEST_POSTGRES to run these'
  }
}

/** SQLite in memory. */
export const sqliteEngine: Engine = {
  name: 'sqlite',
  skip: false,
  dialect: () => ({ ...sqlite({ path: ':memory:' }), destroy: async () => undefined }),
}

/** PostgreSQL at `COMPTOIR_TEST_POSTGRES`, each database a schema. */
export const postgresEngine: Engine = {
  name: 'postgres',
  skip: await unreachable(),
  dialect: () => {
    let borrowed: Promise<BorrowedSchema> | undefined
    return {
      ...postgres({ url: postgresUrl }),
      async open() {
        borrowed ??= borrowSchema(postgresUrl)
        const { name: schema } = await borrowed
        return postgres({ url: postgresUrl, schema, readers: 2 }).open()
      },
      destroy: async () => (await borrowed)?.giveBack(),
    }
  },
}

/** The engines that every operation suite runs over. */
export const engines: readonly Engine[] = [sqliteEngine, postgresEngine]
