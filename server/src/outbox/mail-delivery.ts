import { plusMilliseconds } from '../clock/clock.ts'
import type { Server } from '../server.ts'
import type { OutboxMessageTable } from '../store/outbox-tables.ts'
import { beginAttempt, endAttempt, firstQueued, nextQueued } from './mail-queue.ts'
import type { MailSettings } from './mail-settings.ts'
import { type Delivery, type MailTransport, openTransport } from './mail-transport.ts'
import { attemptsAtMost, delayAfterAttempt } from './retry-rules.ts'

/** Milliseconds to sleep at most: another machine may have queued something and stopped. */
const longestSleepMs = 60_000

/** Milliseconds without an attempt once the mail server could not be used: the next message would fare no better. */
const outageMs = 60_000

/** Milliseconds that an attempt takes at most; less than those until another machine may take it over. */
const attemptMs = 50_000

/**
 * Sends what the outbox has queued, one message after the other, on the system's clock. An attempt is on record before
 * it is made, and its message due again: whoever is killed meanwhile loses none.
 */
export class MailDelivery {
  readonly #settings: MailSettings
  readonly #stopping = new AbortController()
  #server: Server | undefined
  #transport: Promise<MailTransport> | undefined
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  /** What begins once `#running` is done. */
  #next: Promise<void> | undefined
  /** Whether something was queued since `#running` began to look. */
  #woken = false
  /** Milliseconds of the epoch before which nothing is tried. */
  #pausedUntil = 0

  constructor(settings: MailSettings) {
    this.#settings = settings
  }

  start(server: Server): void {
    this.#server = server
    this.wake()
  }

  /** Something was queued. */
  wake(): void {
    this.#woken = true
    if (this.#server) this.#sleep(0)
  }

  /** Gives the attempt under way up: it is due again, after a while. */
  async stop(): Promise<void> {
    this.#server = undefined
    clearTimeout(this.#timer)
    this.#stopping.abort()
    await this.#running
  }

  /** Tries everything that is due. Resolves once what was queued before is tried, whatever came of it. */
  drain(): Promise<void> {
    if (this.#next) return this.#next
    const next = this.#running.then(() => {
      this.#next = undefined
      return this.#run()
    })
    this.#next = next
    this.#running = next
    return next
  }

  #sleep(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.drain(), milliseconds)
    this.#timer.unref()
  }

  async #run(): Promise<void> {
    const server = this.#server
    if (!server) return
    let sleep = longestSleepMs
    this.#woken = false
    try {
      await this.#tryDue(server)
      const next = await server.store.read.one(nextQueued, {})
      const wakesAt = Math.max(Date.parse(next?.due_at ?? ''), this.#pausedUntil)
      if (next) sleep = Math.min(sleep, Math.max(1, wakesAt - server.clock.epochMs()))
    } catch (cause) {
      server.log.error('mail', { cause })
    }
    if (this.#server) this.#sleep(this.#woken ? 0 : sleep)
  }

  async #tryDue(server: Server): Promise<void> {
    while (this.#server && server.clock.epochMs() >= this.#pausedUntil) {
      const message = await server.store.read.one(firstQueued, { until: server.clock.now() })
      if (!message) return
      await this.#try(server, message)
    }
  }

  async #try(server: Server, message: OutboxMessageTable): Promise<void> {
    const { clock, store, log } = server
    const { partner_id, message_id, attempts } = message
    const due_at = plusMilliseconds(clock.now(), delayAfterAttempt(attempts + 1))
    const begun = await store.write((db) => db.run(beginAttempt, { partner_id, message_id, attempts, due_at }))
    if (begun === 0) return
    const delivery = await this.#send(message, clock.epochMs())
    if (this.#stopping.signal.aborted) return
    const ending = endingOf(delivery, { attempt: attempts + 1, now: clock.now(), dueAt: due_at })
    await store.write((db) => db.run(endAttempt, { partner_id, message_id, ...ending }))
    if (delivery.kind === 'failed' && delivery.isOutage) this.#pausedUntil = clock.epochMs() + outageMs
    const told = { messageId: message_id, attempt: attempts + 1, state: ending.state }
    if (delivery.kind === 'failed') log.warn('mail', { ...told, code: delivery.code })
    else log.info('mail', told)
  }

  async #send(message: OutboxMessageTable, epochMs: number): Promise<Delivery> {
    this.#transport ??= openTransport(this.#settings)
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(attemptMs)])
    return (await this.#transport).send(message, { date: new Date(epochMs), signal })
  }
}

/** What is put on record of an attempt: its message is sent, given up, or due again when `dueAt` says. */
function endingOf(
  delivery: Delivery,
  { attempt, now, dueAt }: { readonly attempt: number; readonly now: string; readonly dueAt: string },
) {
  if (delivery.kind === 'taken') {
    const { refused } = delivery
    const last_error = refused.length === 0 ? null : `The mail server refused the recipients ${refused.join(', ')}.`
    return { state: 'sent', last_error, sent_at: now, due_at: null }
  }
  const isLast = delivery.isLasting || attempt >= attemptsAtMost
  const last_error = delivery.reason
  return isLast
    ? { state: 'failed', last_error, sent_at: null, due_at: null }
    : { state: 'queued', last_error, sent_at: null, due_at: dueAt }
}
