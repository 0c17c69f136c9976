import { type Compilable, DummyDriver, Kysely, type QueryCompiler, SqliteAdapter, SqliteIntrospector } from 'kysely'
import type { Tables } from './tables.ts'

/** What a column holds and a parameter may be. */
export type Value = string | number | null

/** Stands for a parameter while a query is being built, and is replaced by the caller's value when it runs. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Names a parameter of a query. */
export type Parameter<Parameters> = <Name extends keyof Parameters & string>(name: Name) => Parameters[Name]

/** Builds a query with Kysely; called once for each engine. */
type Build<Parameters, Row> = (db: Kysely<Tables>, parameter: Parameter<Parameters>) => Compilable<Row>

/**
 * A query, written once for all engines. It is compiled on its first use and kept, so that running it costs no
 * building: only its parameters travel.
 */
export interface Query<Parameters, Row> {
  readonly build: Build<Parameters, Row>
}

/** States a query; `Parameters` follows from how `build` annotates its second argument. */
export function query<Parameters, Row>(build: Build<Parameters, Row>): Query<Parameters, Row> {
  return { build }
}

/** Marks a query that takes no parameters. */
export type NoParameters = Readonly<Record<never, never>>

export interface CompiledQuery {
  readonly sql: string
  /** The values in the order of the SQL text: constants as they are, parameters by name. */
  bind(parameters: unknown): Value[]
}

/** The only lie about types here: a placeholder passes for the value it stands for, since Kysely hands values through untouched. */
function placeholder<Parameters>(): Parameter<Parameters> {
  return (name) => new Placeholder(name) as unknown as never
}

/** A parameter object is a plain record of values; queries state its exact type at their definition. */
function record(parameters: unknown): Readonly<Record<string, Value>> {
  return parameters as Readonly<Record<string, Value>>
}

/** Turns queries into SQL for one engine, each once. */
export class QueryCache {
  readonly #db: Kysely<Tables>
  readonly #compiled = new WeakMap<object, CompiledQuery>()

  constructor(compiler: () => QueryCompiler) {
    this.#db = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: compiler,
      },
    })
  }

  compile<Parameters, Row>(source: Query<Parameters, Row>): CompiledQuery {
    const kept = this.#compiled.get(source)
    if (kept) return kept
    const { sql, parameters } = source.build(this.#db, placeholder<Parameters>()).compile()
    const compiled = { sql, bind: binder(parameters) }
    this.#compiled.set(source, compiled)
    return compiled
  }
}

function binder(parameters: readonly unknown[]): (given: unknown) => Value[] {
  return (given) => {
    const values = record(given)
    return parameters.map((each) => (each instanceof Placeholder ? (values[each.name] ?? null) : constant(each)))
  }
}

function constant(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a query holds a constant of type ${typeof value}`)
}
