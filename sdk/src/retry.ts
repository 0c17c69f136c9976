/** How often, and how patiently, a call is repeated. */
export interface RetryOptions {
  /** Attempts in all, the first one included; default 4. */
  readonly attempts?: number
  /** Milliseconds before the second attempt; they double from one to the next. Default 500. */
  readonly firstDelayMs?: number
  /** Milliseconds that a wait lasts at most; default 60,000. A service that asks for more gets no further attempt. */
  readonly longestDelayMs?: number
  /** From 0 to below 1; default `Math.random`. */
  readonly random?: () => number
  /** Waits; rejects with the signal's reason when that comes first. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

/** How a client repeats its calls, with all defaults filled in. */
export type Retry = Required<RetryOptions>

/** Busy or broken for the moment: worth another attempt. @see api-throttling-guidance */
const passingStatuses = [429, 500, 502, 503, 504]

/** Fills in the defaults. */
export function retryOf(options: RetryOptions = {}): Retry {
  return { attempts: 4, firstDelayMs: 500, longestDelayMs: 60_000, random: Math.random, sleep, ...options }
}

/**
 * Milliseconds to wait after an attempt that met this status (undefined: no answer), or undefined where there is no
 * further attempt. `Retry-After` has the last word; without it the wait doubles, half of it at random, so that clients
 * that failed together do not come back together.
 */
export function delayAfter(
  retry: Retry,
  attempt: number,
  outcome: { readonly status: number | undefined; readonly retryAfterSeconds: number | undefined },
): number | undefined {
  const { status, retryAfterSeconds } = outcome
  if (attempt >= retry.attempts) return undefined
  if (status !== undefined && !passingStatuses.includes(status)) return undefined
  if (retryAfterSeconds !== undefined) {
    const asked = retryAfterSeconds * 1000
    return asked > retry.longestDelayMs ? undefined : asked
  }
  const full = Math.min(retry.longestDelayMs, retry.firstDelayMs * 2 ** (attempt - 1))
  return full / 2 + (full / 2) * retry.random()
}

/** Seconds that a `Retry-After` header asks for: a number, or an HTTP date against `nowMs`. Never below 0. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? undefined : Math.max(0, Math.ceil((atMs - nowMs) / 1000))
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
