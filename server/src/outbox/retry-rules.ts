const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Milliseconds from the beginning of the first attempt to the second, of the second to the third, and so on. */
export const retryDelaysMs = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 12 * hourMs] as const

/** Attempts until a message is given up. */
export const attemptsAtMost = retryDelaysMs.length + 1

/**
 * Milliseconds until a message is due again whose nth attempt begins; n is 1 or more. What was the last attempt is only
 * due again if nobody lived to tell how it ended.
 */
export function delayAfterAttempt(attempt: number): number {
  return retryDelaysMs[attempt - 1] ?? 12 * hourMs
}
