import { PostgresQueryCompiler } from 'kysely'
import type { Client, Pool, PoolClient } from 'pg'
import type { Connection } from '../executor.ts'
import { type Query, QueryCache } from '../query.ts'
import type { OpenDatabase, StoreDialect } from '../store-dialect.ts'

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string
  /** Schema that holds the tables; made if it is not there. */
  readonly schema?: string
  /** Connections that read; 1 or more. */
  readonly readers?: number
}

/** PostgreSQL, for more than one machine, and any engine that speaks its protocol. */
export function postgres({ url, schema = 'comptoir', readers = 8 }: PostgresOptions): StoreDialect {
  return {
    name: 'postgres',
    beginWrite: 'begin isolation level serializable',
    textColumn: 'text collate "C"',
    integerColumn: 'bigint',
    // 40001 serialization failure, 40P01 deadlock: another machine was first.
    isRetryable: (cause) => hasCode(cause, '40001') || hasCode(cause, '40P01'),
    isDuplicate: (cause) => hasCode(cause, '23505'),
    open: () => openPostgres(url, schema, readers),
    destroy: () => dropSchema(url, schema),
  }
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}

/** Object id of `bigint`, which the driver would otherwise hand over as text. Our integers stay far below 2^53. */
const bigintOid = 20

async function openPostgres(url: string, schema: string, readers: number): Promise<OpenDatabase> {
  // Loaded here, so that an installation on SQLite never pays for the driver.
  const { default: driver } = await import('pg')
  driver.types.setTypeParser(bigintOid, Number)
  const cache = new QueryCache(() => new PostgresQueryCompiler())
  const settings = { connectionString: url, options: `-c search_path=${schema}` }
  const pool = new driver.Pool({ ...settings, max: readers })
  const client = new driver.Client(settings)
  // A lost connection fails the requests that use it; without a listener it would end the process.
  pool.on('error', () => undefined)
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`create schema if not exists "${schema}"`)
  return {
    writer: new PostgresConnection(client, cache),
    reader: new PostgresConnection(pool, cache),
    close: async () => {
      await client.end()
      await pool.end()
    },
  }
}

async function dropSchema(url: string, schema: string): Promise<void> {
  const { default: driver } = await import('pg')
  const client = new driver.Client({ connectionString: url })
  await client.connect()
  await client.query(`drop schema if exists "${schema}" cascade`)
  await client.end()
}

/** Rows come as the query's columns: the SQL was compiled from the same query that gives `Row`. */
function asRows<Row>(rows: unknown): Row[] {
  return rows as Row[]
}

class PostgresConnection implements Connection {
  readonly #client: Client | Pool | PoolClient
  readonly #cache: QueryCache
  readonly #names = new Map<string, string>()

  constructor(client: Client | Pool, cache: QueryCache) {
    this.#client = client
    this.#cache = cache
  }

  async one<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row | undefined> {
    return (await this.all(query, parameters))[0]
  }

  async all<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<readonly Row[]> {
    return asRows<Row>((await this.#query(query, parameters)).rows)
  }

  async run<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<number> {
    return (await this.#query(query, parameters)).rowCount ?? 0
  }

  async execute(sql: string): Promise<void> {
    await this.#client.query(sql)
  }

  #query<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters) {
    const { sql, bind } = this.#cache.compile(query)
    return this.#client.query({ name: this.#name(sql), text: sql, values: bind(parameters) })
  }

  /** Named statements are planned once a connection. */
  #name(sql: string): string {
    const kept = this.#names.get(sql)
    if (kept) return kept
    const name = `q${this.#names.size}`
    this.#names.set(sql, name)
    return name
  }
}
