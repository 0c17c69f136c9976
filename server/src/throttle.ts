import type { Operation } from '@comptoir/contract/operation'
import { PartnerCenterError } from './partner-center-error.ts'
import type { Match } from './route-table.ts'

const minuteMs = 60_000

/** Counts requests in windows of a minute, for the operations that have a documented rate. @see api-throttling-guidance */
export class Throttle {
  readonly #now: () => number
  #windowStart = 0
  #counts = new Map<string, number>()

  /** @param now milliseconds of the epoch */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a request; failed and repeated ones count as well. @throws tooManyRequests */
  count(operation: Operation, partnerId: string, { params }: Pick<Match, 'params'>): void {
    const { rateLimit } = operation
    if (!rateLimit) return
    const now = this.#now()
    if (now - this.#windowStart >= minuteMs) {
      this.#windowStart = now
      this.#counts = new Map()
    }
    const key = `${operation.id} ${partnerId} ${rateLimit.scope === 'customer' ? customerOf(params) : ''}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= rateLimit.perMinute) return
    const seconds = String(Math.max(1, Math.ceil((this.#windowStart + minuteMs - now) / 1000)))
    throw new PartnerCenterError('tooManyRequests', [seconds], { headers: { 'retry-after': seconds } })
  }
}

function customerOf({ customerId = '' }: Match['params']): string {
  return customerId.toLowerCase()
}
