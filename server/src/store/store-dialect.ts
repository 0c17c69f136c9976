import type { Connection, Executor } from './executor.ts'

/** What differs between engines, named. Anything else that asks for the engine's name is a mistake. */
export interface StoreDialect {
  readonly name: string
  /** Starts a transaction that may write. */
  readonly beginWrite: string
  /** Column type of text that sorts by its code points, whatever the locale. */
  readonly textColumn: string
  readonly integerColumn: string
  /** Whether a failed transaction may succeed when it is run again. */
  isRetryable(cause: unknown): boolean
  /** Whether a row with this key is there already. */
  isDuplicate(cause: unknown): boolean
  open(): Promise<OpenDatabase>
  /** Deletes the database with everything in it. */
  destroy(): Promise<void>
}

/** An open database: one connection that writes, and readers that see only what is committed. */
export interface OpenDatabase {
  readonly writer: Connection
  readonly reader: Executor
  close(): Promise<void>
}
