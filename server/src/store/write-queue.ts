import { setTimeout as delay } from 'node:timers/promises'
import { ChangedMeanwhileError } from './changed-meanwhile-error.ts'
import type { Connection, Transaction } from './executor.ts'
import type { Query } from './query.ts'
import type { StoreDialect } from './store-dialect.ts'

/** What is done inside a transaction. It awaits the store and nothing else: others wait for it. */
export type Work<Result> = (transaction: Transaction) => Promise<Result>

interface Job {
  readonly work: Work<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: unknown) => void
}

type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly cause: unknown }

/** Writes that share one commit at most: more would make the first of them wait too long. */
const largestBatch = 64

/** Milliseconds that a batch waits for those who shared the last one; a commit to disk takes about as long. */
const gatheringMs = 0.5

/** How often a batch is run when another machine is first; from then on its writes go one by one. */
const batchAttempts = 3

/** How often a write is run alone. Each time about one of two machines is first: that one loses all of them does not happen. */
const attemptsAlone = 24

/** Milliseconds before a write is run alone once more, at most; by chance, so that machines do not keep meeting. */
const longestPauseMs = 16

/**
 * Runs writes in the order they came, one after the other, on one connection; those that wait together share a
 * commit, each behind a savepoint of its own. A write is answered after its commit, so what is acknowledged is durable.
 */
export class WriteQueue {
  readonly #connection: Connection
  readonly #dialect: StoreDialect
  #waiting: Job[] = []
  #running: Promise<void> | undefined
  /** Writes that shared the last commit. */
  #lastBatch = 1

  constructor(connection: Connection, dialect: StoreDialect) {
    this.#connection = connection
    this.#dialect = dialect
  }

  write<Result>(work: Work<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      // `resolve` is only ever called with what this same `work` gave.
      this.#waiting.push({ work, resolve: (result) => resolve(result as Result), reject })
      this.#running ??= this.#drain()
    })
  }

  /** Resolves once everything that waits is committed or refused. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #drain(): Promise<void> {
    // One turn of the event loop: requests that arrived together join the same batch.
    await nextTurn()
    while (this.#waiting.length > 0) {
      await this.#gather()
      const batch = this.#waiting.splice(0, largestBatch)
      await this.#commit(batch)
      this.#lastBatch = batch.length
      await nextTurn()
    }
    this.#running = undefined
  }

  /**
   * Waits a moment for as many writes as shared the last commit: clients that were answered together send their next
   * writes together, and a commit costs the same for all of them as for the first. Alone, a write waits for nobody.
   */
  async #gather(): Promise<void> {
    const deadline = performance.now() + gatheringMs
    while (this.#waiting.length < Math.min(this.#lastBatch, largestBatch) && performance.now() < deadline)
      await nextTurn()
  }

  /**
   * Commits a batch. Where another machine was first it is run again; if that does not help, its writes are committed
   * one by one: they touch less at a time, and what fails then fails alone.
   */
  async #commit(batch: readonly Job[]): Promise<void> {
    const attempts = batch.length === 1 ? attemptsAlone : batchAttempts
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { outcomes, actions } = await this.#attempt(batch)
        for (const [index, job] of batch.entries()) settle(job, outcomes[index])
        for (const action of actions) action()
        return
      } catch (cause) {
        await this.#rollBack()
        if (!this.#mayRunAgain(cause)) return rejectAll(batch, cause)
        if (attempt === attempts) return batch.length === 1 ? rejectAll(batch, cause) : this.#commitEach(batch)
        await delay(Math.random() * Math.min(longestPauseMs, 2 ** (attempt - 1)))
      }
    }
  }

  async #commitEach(batch: readonly Job[]): Promise<void> {
    for (const job of batch) await this.#commit([job])
  }

  #mayRunAgain(cause: unknown): boolean {
    return cause instanceof ChangedMeanwhileError || this.#dialect.isRetryable(cause)
  }

  /** Runs a batch in one transaction; where none of its writes succeeds, nothing is committed. */
  async #attempt(batch: readonly Job[]): Promise<{ outcomes: Outcome[]; actions: (() => void)[] }> {
    const outcomes: Outcome[] = []
    const actions: (() => void)[] = []
    const run = batch.length === 1 ? workAlone : workAmongOthers
    await this.#connection.execute(this.#dialect.beginWrite)
    for (const { work } of batch) {
      const transaction = new BatchedTransaction(this.#connection)
      try {
        outcomes.push({ kind: 'done', result: await run(transaction, work) })
        actions.push(...transaction.actions)
      } catch (cause) {
        if (this.#mayRunAgain(cause)) throw cause
        outcomes.push({ kind: 'failed', cause })
      }
    }
    if (outcomes.some(({ kind }) => kind === 'done')) await this.#connection.execute('commit')
    else await this.#rollBack()
    return { outcomes, actions }
  }

  /** Where the engine has done so by itself, as on a full disk, there is nothing left to take back. */
  async #rollBack(): Promise<void> {
    await this.#connection.execute('rollback').catch(() => undefined)
  }
}

/** A write that shares its commit with nobody: the transaction takes back what it did. */
function workAlone(transaction: BatchedTransaction, work: Work<unknown>): Promise<unknown> {
  return work(transaction)
}

/** What a failed write did is taken back, and the others go on. */
function workAmongOthers(transaction: BatchedTransaction, work: Work<unknown>): Promise<unknown> {
  return transaction.behindSavepoint('write_job', () => work(transaction))
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function rejectAll(batch: readonly Job[], cause: unknown): void {
  for (const job of batch) job.reject(cause)
}

function settle(job: Job, outcome: Outcome | undefined): void {
  if (outcome?.kind === 'done') job.resolve(outcome.result)
  else job.reject(outcome?.cause)
}

class BatchedTransaction implements Transaction {
  readonly actions: (() => void)[] = []
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  one<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<Row | undefined> {
    return this.#connection.one(query, parameters)
  }

  all<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<readonly Row[]> {
    return this.#connection.all(query, parameters)
  }

  run<Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters): Promise<number> {
    return this.#connection.run(query, parameters)
  }

  afterCommit(action: () => void): void {
    this.actions.push(action)
  }

  async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    const promised = this.actions.length
    try {
      return await this.behindSavepoint('write_part', work)
    } catch (cause) {
      this.actions.splice(promised)
      throw cause
    }
  }

  async behindSavepoint<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    await this.#connection.execute(`savepoint ${name}`)
    try {
      const result = await work()
      await this.#connection.execute(`release savepoint ${name}`)
      return result
    } catch (cause) {
      await this.#connection.execute(`rollback to savepoint ${name}; release savepoint ${name}`)
      throw cause
    }
  }
}
