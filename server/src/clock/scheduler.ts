import { forgetSpentCredentials } from '../identity/spent-credentials.ts'
import { deleteOldReplies } from '../replies/kept-reply.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { millisecondsBetween, plusMilliseconds } from './clock.ts'
import { deleteEvent, firstDue, nextDue } from './schedule-store.ts'

/** What happens when an event is due; `now` is the instant it was due, so that a year run in one go runs as it would have. */
export type EventHandler = (context: EventContext, subject: Readonly<Record<string, string>>) => Promise<void>

/** Loads the handler of a kind of event. */
export type EventHandlerLoader = () => Promise<EventHandler>

export interface EventContext {
  readonly server: Server
  readonly db: Transaction
  readonly partner: AccountTable
  now(): string
}

/** Hours for which an answer is kept for a client that repeats its request. Inferred: clients repeat within minutes. */
const keptReplyHours = 24
const hourMs = 3_600_000

/** Milliseconds to sleep at most: another machine may have put something on the schedule. */
const longestSleepMs = 5_000

/** Runs what is due, account by account, each on its own clock. */
export class Scheduler {
  readonly #handlers: Readonly<Record<string, EventHandlerLoader>>
  #server: Server | undefined
  #timer: NodeJS.Timeout | undefined
  /** Milliseconds of the process's monotonic clock at which the timer fires. */
  #wakesAt = Number.POSITIVE_INFINITY
  #running: Promise<void> = Promise.resolve()
  /** Milliseconds of the epoch. */
  #didChoresAt = 0

  constructor(handlers: Readonly<Record<string, EventHandlerLoader>>) {
    this.#handlers = handlers
  }

  start(server: Server): void {
    this.#server = server
    this.wake()
  }

  /** Looks at the schedule again: a clock was set. */
  wake(): void {
    if (this.#server) this.#sleep(0)
  }

  /** Something was put on an account's schedule: wakes in time for it. */
  expect(partner: AccountTable, dueAt: string): void {
    if (!this.#server || partner.clock_frozen_at !== null) return
    const wait = Math.max(0, millisecondsBetween(this.#server.accounts.now(partner), dueAt))
    if (performance.now() + wait < this.#wakesAt) this.#sleep(wait)
  }

  async stop(): Promise<void> {
    this.#server = undefined
    clearTimeout(this.#timer)
    await this.#running
  }

  /** Runs everything that is due for an account by an instant of its clock, in order, within a transaction. */
  async drain(server: Server, db: Transaction, partner: AccountTable, until: string): Promise<number> {
    for (let count = 0; ; count += 1) {
      const event = await db.one(firstDue, { partner_id: partner.partner_id, until })
      if (!event) return count
      await db.run(deleteEvent, event)
      const load = this.#handlers[event.kind]
      if (!load) throw new TypeError(`no handler for the scheduled event ${event.kind}`)
      const handler = await load()
      await handler({ server, db, partner, now: () => event.due_at }, subjectOf(event.subject))
    }
  }

  #sleep(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#wakesAt = performance.now() + milliseconds
    this.#timer = setTimeout(() => {
      this.#running = this.#run().catch((cause: unknown) => this.#server?.log.error('schedule', { cause }))
    }, milliseconds)
    this.#timer.unref()
  }

  async #run(): Promise<void> {
    const server = this.#server
    if (!server) return
    await server.accounts.load(server.store.read)
    await this.#doChores(server)
    let sleep = longestSleepMs
    for (const partner of server.accounts.all()) {
      const next = await server.store.read.one(nextDue, { partner_id: partner.partner_id })
      if (!next || partner.clock_frozen_at !== null) continue
      const wait = millisecondsBetween(server.accounts.now(partner), next.due_at)
      if (wait <= 0) await server.store.write((db) => this.drain(server, db, partner, server.accounts.now(partner)))
      else sleep = Math.min(sleep, wait)
    }
    if (this.#server) this.#sleep(Math.max(1, sleep))
  }

  /** Once an hour: what has had its time goes, and what needs a successor gets one. */
  async #doChores(server: Server): Promise<void> {
    const { clock, store } = server
    if (clock.epochMs() - this.#didChoresAt < hourMs) return
    this.#didChoresAt = clock.epochMs()
    const now = clock.now()
    const before = plusMilliseconds(now, -keptReplyHours * hourMs)
    await store.write((db) => db.run(deleteOldReplies, { before }))
    await forgetSpentCredentials(server, now)
    await server.keyRing.turn(now)
  }
}

/** Written by `insertEvent` alone, as a record of texts. */
function subjectOf(text: string): Readonly<Record<string, string>> {
  return JSON.parse(text) as Readonly<Record<string, string>>
}
