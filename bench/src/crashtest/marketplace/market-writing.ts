import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { advanceClock, goLive, promote, unpromoted } from './drive-publishing.ts'
import type { MarketLedger, Step } from './known-market.ts'
import { isGone, type Publisher } from './publisher.ts'
import { offerSteps } from './write-offers.ts'
import { productSteps } from './write-products.ts'

/** Writers of each kind at once. */
const offerWriters = 4
const productWriters = 4

/** Milliseconds between two moves of the account's clock at most. */
const clockPauseMs = 120

/** Moves of the clock in a cycle at most: two days each at most, so that the audit log still tells of its beginning. */
const clockMoves = 14

/** Publishers at work, until they are stopped or the server is gone. */
export class MarketWriting {
  stopping = false
  readonly #publisher: Publisher
  readonly #ledger: MarketLedger
  readonly #cycle: number
  #count = 0

  constructor(publisher: Publisher, ledger: MarketLedger, cycle: number) {
    this.#publisher = publisher
    this.#ledger = ledger
    this.#cycle = cycle
  }

  async run(): Promise<void> {
    await Promise.all([
      ...Array.from({ length: offerWriters }, () => this.#write((name) => this.#offer(name))),
      ...Array.from({ length: productWriters }, () => this.#write((name) => productSteps(this.#ledger, `${name}-app`))),
      this.#promote(),
      this.#moveClock(),
    ])
  }

  #offer(name: string): readonly Step[] {
    return offerSteps(this.#ledger, `${name}-vm`, randomInt(2) === 0 ? 'portal' : 'submission')
  }

  async #write(stepsOf: (name: string) => readonly Step[]): Promise<void> {
    while (!this.stopping) {
      this.#count += 1
      for (const step of stepsOf(`crash-${this.#cycle}-${this.#count}`))
        if (this.stopping || !(await this.#done(step))) return
    }
  }

  async #promote(): Promise<void> {
    for (let turn = 0; !this.stopping; turn += 1) {
      await delay(5)
      const waiting = unpromoted(this.#ledger)
      const offerId = waiting[turn % waiting.length]
      if (offerId === undefined) continue
      const step = turn % 2 === 0 ? goLive : promote
      if (!(await this.#done(step(this.#ledger, offerId)))) return
    }
  }

  async #moveClock(): Promise<void> {
    for (let move = 0; move < clockMoves && !this.stopping; move += 1) {
      await delay(randomInt(clockPauseMs))
      if (!(await this.#done(advanceClock(this.#ledger)))) return
    }
  }

  /** False when the server went away before it answered: what was cut off is done again by the next one. */
  async #done(step: Step): Promise<boolean> {
    try {
      await step(this.#publisher, false)
      return true
    } catch (cause) {
      if (!isGone(cause)) throw cause
      this.#ledger.cutOff.push(step)
      return false
    }
  }
}
