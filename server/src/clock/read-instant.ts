import { refuse } from '../partner-center-error.ts'

/** Years that instants are read in: beyond them their text sorts otherwise than they do. */
const [earliest, latest] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map((text) => Temporal.Instant.from(text))

/** An instant that a client sent, as instants are kept: ISO 8601 UTC with milliseconds. @throws propertyInvalid */
export function readInstant(text: string, member: string): string {
  const instant = parsed(text)
  if (!instant || !earliest || !latest || Temporal.Instant.compare(instant, earliest) < 0)
    return refuse('propertyInvalid', `${member} is not an instant: ${text}`)
  if (Temporal.Instant.compare(instant, latest) > 0) return refuse('propertyInvalid', `${member} is too late: ${text}`)
  return instant.toString({ fractionalSecondDigits: 3 })
}

function parsed(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}
