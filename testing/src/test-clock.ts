import { type Clock, plusDuration, plusMilliseconds } from '@comptoir/server/clock/clock'

/** A test's clock: it can be told to move on. */
export interface TestClock extends Clock {
  /** Moves on by an ISO 8601 duration. */
  advance(duration: string): void
}

/** The system's clock, for tests with clients that look at it themselves. */
export class RunningClock implements TestClock {
  #aheadMs = 0

  now(): string {
    return plusMilliseconds(new Date().toISOString(), this.#aheadMs)
  }

  epochMs(): number {
    return Date.now() + this.#aheadMs
  }

  advance(duration: string): void {
    this.#aheadMs = Date.parse(plusDuration(this.now(), duration)) - Date.now()
  }
}
