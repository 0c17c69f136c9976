import { plusDuration } from '@comptoir/server/clock/clock'
import type { Ids } from '@comptoir/server/clock/ids'
import type { TestClock } from './test-clock.ts'

/** When every test begins. */
export const testStart = '2026-01-15T09:00:00.000Z'

/** A clock that moves only when it is told to. */
export class FixedClock implements TestClock {
  #now = testStart

  now(): string {
    return this.#now
  }

  epochMs(): number {
    return Date.parse(this.#now)
  }

  advance(duration: string): void {
    this.#now = plusDuration(this.#now, duration)
  }
}

/** GUIDs that count, so that a test reads alike each time; they sort as they were made. */
export function countingIds(): Ids {
  let count = 0
  return {
    next() {
      count += 1
      return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
    },
  }
}
