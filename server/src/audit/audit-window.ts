import { refuse } from '../partner-center-error.ts'

/** Days that one request may span. @see 'get-a-record-of-partner-center-activity-by-user' */
export const windowDays = 30

/** Days for which records can be read. @see 'get-a-record-of-partner-center-activity-by-user' */
export const readableDays = 90

/** A span of time: instants, ISO 8601 UTC with milliseconds; `until` is the first that does not belong to it. */
export interface AuditWindow {
  readonly from: string
  readonly until: string
}

interface AuditDates {
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
}

/**
 * What a request looks at, in whole days of UTC: the last 30 unless it says where to begin or to end. Inferred: without
 * a start it begins 30 days before its end, or where the records begin; without an end it ends 30 days after its start,
 * and never after today.
 */
export function auditWindow(now: string, { startDate, endDate }: AuditDates): AuditWindow {
  const today = dayOf(Temporal.Instant.from(now))
  const oldest = today.subtract({ days: readableDays })
  const end = endDate === undefined ? undefined : readDay(endDate, 'endDate')
  const start = startDate === undefined ? usualStart(end ?? today, oldest) : readDay(startDate, 'startDate')
  if (isBefore(start, oldest)) refuse('auditWindowTooOld', startDate ?? start.toString())
  const last = end ?? earlier(start.add({ days: windowDays }), today)
  if (isBefore(last, start)) refuse('requestInvalid', `it begins on ${start} and ends on ${last}`)
  if (start.until(last).days > windowDays) refuse('requestInvalid', `it spans more than ${windowDays} days`)
  return { from: midnight(start), until: midnight(last.add({ days: 1 })) }
}

function usualStart(end: Temporal.PlainDate, oldest: Temporal.PlainDate): Temporal.PlainDate {
  const start = end.subtract({ days: windowDays })
  return isBefore(start, oldest) && isBefore(oldest, end) ? oldest : start
}

const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: [ap]m)?)?$/i

/**
 * Reads `2017-06-01`, an ISO 8601 instant, and the `6/1/2017 12:00:00 AM` of the article's example. Inferred: a time of
 * day is let be, for the article asks for dates.
 */
function readDay(text: string, name: string): Temporal.PlainDate {
  const [, month, day, year] = american.exec(text.trim()) ?? []
  try {
    if (year !== undefined)
      return Temporal.PlainDate.from(
        { year: Number(year), month: Number(month), day: Number(day) },
        { overflow: 'reject' },
      )
    return /(z|[+-]\d{2}:?\d{2})$/i.test(text) && text.includes('T') ? dayOf(Temporal.Instant.from(text)) : isoDay(text)
  } catch {
    return refuse('propertyInvalid', `${name} ${text}`)
  }
}

function isoDay(text: string): Temporal.PlainDate {
  // No calendar but the wire's own: another could not be compared with it.
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(text.trim())) throw new RangeError(text)
  return Temporal.PlainDate.from(text.trim())
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('UTC').toPlainDate()
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(one, other) ? one : other
}

function midnight(day: Temporal.PlainDate): string {
  return `${day}T00:00:00.000Z`
}
