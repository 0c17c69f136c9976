import { millisecondsBetween, plusDuration, plusMilliseconds } from '../clock/clock.ts'
import { refuse } from '../partner-center-error.ts'

/** How long a key is good at most. */
const longest = 'P2Y'

/** How long a key is good unless its end is given. */
const usual = 'P1Y'

/** A start may lie this far back, against clocks that differ. */
const backdatedMs = 300_000

/** Keys, and certificates, of an application at most: each token request tries every key. Inferred: no document has a number. */
export const credentialLimit = 20

/** When a client wants a key to be good. */
interface AskedPeriod {
  readonly startsAt?: string
  readonly endsAt?: string
  readonly duration?: string
}

/** Instants between which a key is good, ISO 8601 UTC with milliseconds. */
export interface KeyPeriod {
  readonly startsAt: string
  readonly endsAt: string
}

/** When a new key is good: from now for a year unless the client says otherwise, two years at most. @throws keyPeriodInvalid */
export function keyPeriod(now: string, { startsAt: start, endsAt: end, duration }: AskedPeriod): KeyPeriod {
  if (end !== undefined && duration !== undefined) refuse('keyPeriodInvalid', 'endsAt and duration exclude each other.')
  const startsAt = start === undefined ? now : instant(start, 'startsAt')
  if (startsAt < plusMilliseconds(now, -backdatedMs)) refuse('keyPeriodInvalid', 'it begins in the past.')
  if (startsAt > plusDuration(now, longest)) refuse('keyPeriodInvalid', 'it begins more than two years from now.')
  const endsAt = end === undefined ? plusDuration(startsAt, duration ?? usual) : instant(end, 'endsAt')
  if (millisecondsBetween(startsAt, endsAt) <= 0) refuse('keyPeriodInvalid', 'it ends before it begins.')
  if (endsAt <= now) refuse('keyPeriodInvalid', 'it has ended already.')
  if (endsAt > plusDuration(startsAt, longest)) refuse('keyPeriodInvalid', 'it is longer than two years.')
  return { startsAt, endsAt }
}

/** Years of four digits alone: instants are compared as texts. */
function instant(text: string, name: string): string {
  try {
    const read = Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 })
    if (/^\d{4}-/.test(read)) return read
  } catch {
    // Told below.
  }
  return refuse('keyPeriodInvalid', `${name} is no ISO 8601 instant: ${text.slice(0, 64)}`)
}
