/** What is kept of a request for its account to look at. */
export interface JournalEntry {
  readonly at: string
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly durationMs: number
  readonly requestId: string
  readonly correlationId: string
  /** Members and parameters that nobody knows: ignored, as the real service ignores them. */
  readonly ignored: string[]
}

/** What is noted while the request is on its way; texts are made when somebody looks. */
export interface JournalNote {
  /** Milliseconds of the epoch. */
  readonly epochMs: number
  readonly operation: string
  readonly method: string
  readonly url: string
  readonly status: number
  readonly durationMs: number
  readonly requestId: string
  readonly correlationId: string
  readonly ignored: readonly string[]
}

/** Entries kept for each account. */
const capacity = 500

/** A ring: the newest takes the place of the oldest. */
class Ring {
  readonly #notes: JournalNote[] = []
  #next = 0

  add(note: JournalNote): void {
    this.#notes[this.#next] = note
    this.#next = (this.#next + 1) % capacity
  }

  /** Newest first. */
  latest(size: number): readonly JournalNote[] {
    const ordered = [...this.#notes.slice(this.#next), ...this.#notes.slice(0, this.#next)]
    return ordered.slice(-size).reverse()
  }
}

/** The latest requests of each account, in memory: an aid to integrators, not a record. */
export class Journal {
  readonly #rings = new Map<string, Ring>()

  add(partnerId: string, note: JournalNote): void {
    let ring = this.#rings.get(partnerId)
    if (!ring) {
      ring = new Ring()
      this.#rings.set(partnerId, ring)
    }
    ring.add(note)
  }

  /** The latest entries, newest first. */
  latest(partnerId: string, size: number): readonly JournalEntry[] {
    return (this.#rings.get(partnerId)?.latest(size) ?? []).map(entryOf)
  }
}

/** A note in words. */
export function entryOf({ epochMs, url, durationMs, ignored, ...note }: JournalNote): JournalEntry {
  return {
    at: new Date(epochMs).toISOString(),
    ...note,
    path: url.split('?', 1)[0] ?? '',
    durationMs: Math.round(durationMs * 100) / 100,
    ignored: [...ignored],
  }
}
