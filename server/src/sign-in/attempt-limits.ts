/** Failures of one account after which nobody signs in to it for the rest of the window. */
const perAccount = 10

/** Failures from one address. Inferred: more than for an account, since the people of an office share theirs. */
const perAddress = 100

/** How long failures count, from the first one: 15 minutes. */
const windowMs = 15 * 60_000

/** Accounts and addresses that are remembered at once; beyond it the oldest go. */
const remembered = 50_000

interface Failures {
  count: number
  readonly since: number
}

/** Who tries, and from where. */
export interface Attempt {
  /** As it was typed in. */
  readonly account: string
  readonly address: string
}

/**
 * Counts failed attempts to sign in, by account and by address. In memory: of several machines each counts its own, and
 * a restart forgives.
 */
export class AttemptLimits {
  readonly #epochMs: () => number
  readonly #failures = new Map<string, Failures>()

  /** @param epochMs the system's clock, in milliseconds of the epoch */
  constructor(epochMs: () => number) {
    this.#epochMs = epochMs
  }

  /**
   * Begins an attempt; false where it may not be made. It counts as failed until `succeeded` says otherwise, so that
   * attempts at the same time count, too.
   */
  begin(attempt: Attempt): boolean {
    const counted = keysOf(attempt).map(({ key, limit }) => ({ failures: this.#at(key), limit }))
    if (counted.some(({ failures, limit }) => failures.count >= limit)) return false
    for (const { failures } of counted) failures.count += 1
    return true
  }

  /** Takes an attempt back that did not fail; the account begins anew. */
  succeeded(attempt: Attempt): void {
    const [account, address] = keysOf(attempt)
    this.#failures.delete(account.key)
    const failures = this.#at(address.key)
    failures.count = Math.max(0, failures.count - 1)
  }

  /** Takes an attempt back whose first half was right: neither a failure nor a success. */
  withdrawn(attempt: Attempt): void {
    for (const { key } of keysOf(attempt)) {
      const failures = this.#at(key)
      failures.count = Math.max(0, failures.count - 1)
    }
  }

  #at(key: string): Failures {
    const now = this.#epochMs()
    const known = this.#failures.get(key)
    if (known && now - known.since < windowMs) return known
    this.#failures.delete(key)
    if (this.#failures.size >= remembered) {
      const [oldest] = this.#failures.keys()
      if (oldest !== undefined) this.#failures.delete(oldest)
    }
    const fresh = { count: 0, since: now }
    this.#failures.set(key, fresh)
    return fresh
  }
}

function keysOf({ account, address }: Attempt) {
  return [
    { key: `account ${account.trim().toLowerCase().slice(0, 256)}`, limit: perAccount },
    { key: `address ${address}`, limit: perAddress },
  ] as const
}
