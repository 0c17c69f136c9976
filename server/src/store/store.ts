import type { Executor } from './executor.ts'
import { migrate } from './migrate.ts'
import type { StoreDialect } from './store-dialect.ts'
import { type Work, WriteQueue } from './write-queue.ts'

/** The system of record: reads see what is committed, writes are durable once they are answered. */
export interface Store {
  readonly dialect: StoreDialect
  readonly read: Executor
  write<Result>(work: Work<Result>): Promise<Result>
  /** Finishes the writes under way, then closes the database. */
  close(): Promise<void>
}

/**
 * Opens a database and brings its tables up to date.
 * @throws {NewerDataError} when a newer version of Comptoir made it.
 */
export async function openStore(dialect: StoreDialect): Promise<Store> {
  const database = await dialect.open()
  try {
    await migrate(database.writer, dialect)
  } catch (cause) {
    await database.close()
    throw cause
  }
  const queue = new WriteQueue(database.writer, dialect)
  return {
    dialect,
    read: database.reader,
    write: (work) => queue.write(work),
    close: async () => {
      await queue.idle()
      await database.close()
    },
  }
}
