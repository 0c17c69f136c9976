import type { TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { plusDuration } from '../clock/clock.ts'

/** The end of what is billed by use, or has no term: never. Source: the example of 'get-a-subscription-by-id'. */
export const endless = '9999-12-10T00:00:00.000Z'

/** The members of a subscription that say when it runs. */
export type Term = Pick<Subscription, 'effectiveStartDate' | 'commitmentEndDate' | 'termDuration' | 'refundOptions'>

/**
 * The first term of a subscription. Inferred: terms follow the calendar; those of licence-based offers start with the
 * day of purchase in UTC, as the examples show, those of the modern catalogue at its instant.
 */
export function termOf(
  item: Pick<CatalogueItem, 'offering' | 'billing' | 'cancellationWindowHours'>,
  termDuration: TermDuration | undefined,
  now: string,
): Term {
  const isEndless = item.billing === 'usage' || termDuration === undefined
  const effectiveStartDate = item.offering === 'offer' ? `${now.slice(0, 10)}T00:00:00.000Z` : now
  return {
    effectiveStartDate,
    commitmentEndDate: isEndless ? endless : plusDuration(effectiveStartDate, termDuration),
    ...(!isEndless && { termDuration }),
    ...refundOf(item, effectiveStartDate),
  }
}

/** The term that starts when the service behind a subscription is there, as long as the one agreed. */
export function restartedTerm(subscription: Subscription, item: CatalogueItem | undefined, now: string): Partial<Term> {
  const { termDuration } = subscription
  if (termDuration === undefined) return {}
  return {
    effectiveStartDate: now,
    commitmentEndDate: plusDuration(now, termDuration),
    ...(item && refundOf(item, now)),
  }
}

/** What a term becomes where it renews itself; undefined for what has no end. */
export function renewedTerm({ termDuration, renewalTermDuration, commitmentEndDate }: Subscription) {
  const next = renewalTermDuration ?? termDuration
  return next === undefined
    ? undefined
    : { termDuration: next, commitmentEndDate: plusDuration(commitmentEndDate, next) }
}

function refundOf(item: Pick<CatalogueItem, 'cancellationWindowHours'>, start: string): Pick<Term, 'refundOptions'> {
  const { cancellationWindowHours: hours } = item
  return hours === undefined ? {} : { refundOptions: [{ type: 'Full', expiresAt: plusDuration(start, `PT${hours}H`) }] }
}
