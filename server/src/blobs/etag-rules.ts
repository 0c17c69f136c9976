/** Ticks of 100 ns from the year 1 to the epoch, and in a millisecond: what the service counts in. */
const ticksToEpoch = 621_355_968_000_000_000n
const ticksPerMillisecond = 10_000n

/** The etag of what is written at an instant, in the service's form: `"0x8DB704C9D5CCF70"`. It is never the one before. */
export function etagAt(instant: string, before?: string): string {
  const ticks = ticksToEpoch + BigInt(Date.parse(instant)) * ticksPerMillisecond
  const previous = before === undefined ? 0n : BigInt(before.replaceAll('"', ''))
  const next = ticks > previous ? ticks : previous + 1n
  return `"0x${next.toString(16).toUpperCase()}"`
}
