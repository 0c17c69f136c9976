import type { Query } from './query.ts'

/** Runs queries: on committed data, or inside a transaction. */
export interface Executor {
  /** The first row, or undefined. */
  one<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row | undefined>
  all<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<readonly Row[]>
  /** Runs a change; answers how many rows it touched. */
  run<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<number>
}

/** What only a transaction can do. */
export interface Transaction extends Executor {
  /** Runs once the commit is durable; not at all when the transaction fails. */
  afterCommit(action: () => void): void
  /** Runs a part of the transaction that may fail by itself: what it did is taken back, and its failure thrown on. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>
}

/** A connection that can hold a transaction. */
export interface Connection extends Executor {
  /** Runs SQL text as it is: migrations and transaction control. */
  execute(sql: string): Promise<void>
}
