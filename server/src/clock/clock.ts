/** Where the time comes from; the system's by default, a fixed one in tests. */
export interface Clock {
  /** The instant, ISO 8601 UTC with milliseconds. */
  now(): string
  /** The same instant in milliseconds of the epoch: for what is asked of every request. */
  epochMs(): number
}

export const systemClock: Clock = { now: () => new Date().toISOString(), epochMs: () => Date.now() }

/** Adds milliseconds to an instant. */
export function plusMilliseconds(instant: string, milliseconds: number): string {
  return Temporal.Instant.from(instant).add({ milliseconds }).toString({ fractionalSecondDigits: 3 })
}

/** Adds an ISO 8601 duration, in UTC: months and years by the calendar. */
export function plusDuration(instant: string, duration: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO('UTC')
    .add(Temporal.Duration.from(duration))
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

/** Milliseconds from one instant to another; negative when `to` is earlier. */
export function millisecondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds
}
