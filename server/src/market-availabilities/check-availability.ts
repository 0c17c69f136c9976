import type { featureAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Static } from 'typebox'
import { checkFeatureAvailability } from '../marketplace-rules/availability-rules.ts'
import { refuseFields } from '../partner-center-error.ts'

/** Findings that say that something is not there yet: a draft is worked on, and asked again when it is published. */
const incomplete: ReadonlySet<string> = new Set(['AudienceMissing', 'MarketMissing', 'MemberMissing', 'PriceMissing'])

/** Wrong members told of, at most. */
const mostTold = 100

/**
 * Goes on where nothing is wrong with where and at which prices a plan is to be sold: what may be missing in a draft,
 * but must not be wrong. @throws submissionFieldInvalid
 */
export function checkAvailability(availability: Static<typeof featureAvailabilityRequest>): void {
  const fields = new Map<string, string[]>()
  for (const { code, target, message } of checkFeatureAvailability(availability, root).slice(0, mostTold)) {
    if (incomplete.has(code)) continue
    const path = target.member.replace(/^\./, '')
    fields.set(path, [...(fields.get(path) ?? []), message])
  }
  if (fields.size > 0) refuseFields(Object.fromEntries(fields))
}

/** The request itself: members of it follow with a dot before them. */
const root = { module: 'availability', member: '' } as const
