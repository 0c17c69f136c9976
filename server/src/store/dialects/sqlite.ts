import { rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteQueryCompiler } from 'kysely'
import type { Connection } from '../executor.ts'
import { type Query, QueryCache, type Value } from '../query.ts'
import type { OpenDatabase, StoreDialect } from '../store-dialect.ts'

export interface SqliteOptions {
  /** The file, or `:memory:`. */
  readonly path: string
  /** Milliseconds to wait for another process that holds the write lock. */
  readonly busyTimeoutMs?: number
}

/** Page cache of each connection, in KiB. */
const cacheKiB = 32_768

/**
 * Bytes of the database that the reader maps: the most that SQLite takes. A long text lies on pages of its own, which SQLite
 * would ask of the system one by one at each reading, whatever its cache holds.
 */
const mappedBytes = 0x7f_ff_00_00

/** Pages of 4 KiB in the log before they are copied into the database: rarer copies write a page that changes often less often. */
const checkpointPages = 8_000

/**
 * SQLite, embedded. WAL, and `synchronous=FULL` always: what is acknowledged is on disk. One connection writes, another
 * reads, so that a reader never sees a change before its commit.
 */
export function sqlite({ path, busyTimeoutMs = 5_000 }: SqliteOptions): StoreDialect {
  return {
    name: 'sqlite',
    // SQLite has one writer: taking its lock at once avoids a deadlock between two readers that both want to write.
    beginWrite: 'begin immediate',
    textColumn: 'text',
    integerColumn: 'integer',
    isRetryable: () => false,
    // Result codes 1555 and 2067: SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.
    isDuplicate: (cause) =>
      cause instanceof Error && 'errcode' in cause && (cause.errcode === 1555 || cause.errcode === 2067),
    open: async () => openSqlite(path, busyTimeoutMs),
    destroy: async () => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    },
  }
}

function openSqlite(path: string, busyTimeoutMs: number): OpenDatabase {
  const cache = new QueryCache(() => new SqliteQueryCompiler())
  const writer = new DatabaseSync(path, { timeout: busyTimeoutMs })
  writer.exec(
    `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -${cacheKiB}; pragma wal_autocheckpoint = ${checkpointPages}`,
  )
  if (path === ':memory:') {
    const only = new SqliteConnection(writer, cache)
    return { writer: only, reader: only, close: async () => writer.close() }
  }
  const reader = new DatabaseSync(path, { timeout: busyTimeoutMs })
  reader.exec(`pragma query_only = on; pragma cache_size = -${cacheKiB}; pragma mmap_size = ${mappedBytes}`)
  const snapshots = new SnapshotConnection(reader, cache)
  return {
    writer: new SqliteConnection(writer, cache, () => snapshots.release()),
    reader: snapshots,
    close: async () => {
      snapshots.release()
      reader.close()
      writer.close()
    },
  }
}

/** One statement that begins, ends or divides a transaction. */
const transactionControl = /^(begin|commit|rollback|savepoint|release)[^;]*$/

interface Prepared {
  readonly statement: StatementSync
  /** Names of the columns, in their order. */
  readonly columns: readonly string[]
  readonly bind: (parameters: unknown) => Value[]
}

/**
 * A row from its values. The driver's own rows are objects without a shape, dear to make and to read; and the SQL was compiled
 * from the same query that gives `Row`.
 */
function rowOf<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ''] = values[index]
  return row as Row
}

/** Statements are prepared to give their rows as arrays, which the driver's types do not tell. */
function valuesOf(row: unknown): readonly unknown[] {
  return row as readonly unknown[]
}

class SqliteConnection implements Connection {
  readonly #database: DatabaseSync
  readonly #cache: QueryCache
  readonly #committed: () => void
  readonly #prepared = new Map<object, Prepared>()
  readonly #control = new Map<string, StatementSync>()

  /** @param committed called after each commit */
  constructor(database: DatabaseSync, cache: QueryCache, committed: () => void = () => undefined) {
    this.#database = database
    this.#cache = cache
    this.#committed = committed
  }

  async one<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row | undefined> {
    const { statement, columns, bind } = this.#prepare(query)
    const row = statement.get(...bind(parameters))
    return row && rowOf<Row>(columns, valuesOf(row))
  }

  async all<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<readonly Row[]> {
    const { statement, columns, bind } = this.#prepare(query)
    return statement.all(...bind(parameters)).map((row) => rowOf<Row>(columns, valuesOf(row)))
  }

  async run<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<number> {
    const { statement, bind } = this.#prepare(query)
    return Number(statement.run(...bind(parameters)).changes)
  }

  async execute(sql: string): Promise<void> {
    // Transaction control runs with every write, so it is compiled once.
    if (transactionControl.test(sql)) this.#controlling(sql).run()
    else this.#database.exec(sql)
    if (sql === 'commit') this.#committed()
  }

  #controlling(sql: string): StatementSync {
    const kept = this.#control.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    this.#control.set(sql, statement)
    return statement
  }

  #prepare<Parameters, Row>(query: Query<Parameters, Row>): Prepared {
    const kept = this.#prepared.get(query)
    if (kept) return kept
    const { sql, bind } = this.#cache.compile(query)
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    const prepared = { statement, columns: statement.columns().map(({ name }) => name), bind }
    this.#prepared.set(query, prepared)
    return prepared
  }
}

/**
 * The reader: what is read in one turn of the event loop is read from one snapshot, so that the locks of WAL mode are
 * taken once a turn and not once a query. A commit ends the snapshot: who was told of a write finds it.
 */
class SnapshotConnection extends SqliteConnection {
  readonly #begin: StatementSync
  readonly #end: StatementSync
  #open = false

  constructor(database: DatabaseSync, cache: QueryCache) {
    super(database, cache)
    this.#begin = database.prepare('begin')
    this.#end = database.prepare('commit')
  }

  override one<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row | undefined> {
    this.#hold()
    return super.one(query, parameters)
  }

  override all<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<readonly Row[]> {
    this.#hold()
    return super.all(query, parameters)
  }

  release(): void {
    if (!this.#open) return
    this.#open = false
    this.#end.run()
  }

  #hold(): void {
    if (this.#open) return
    this.#open = true
    this.#begin.run()
    setImmediate(() => this.release())
  }
}
