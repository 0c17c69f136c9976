import { findCountry } from '@comptoir/contract/countries/country'
import { isMembers, listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { isGuid } from './guid-form.ts'
import { checkMeters } from './meter-rules.ts'
import { checkPriceSchedules } from './price-schedule-rules.ts'

/** Tenants and subscriptions that a private plan is for, at most. @see azure-vm-create-plans */
const mostAudiences = 20_000

/** Entries told of, at most, where each of many may be wrong. */
const mostTold = 10

/** Months that a free trial may last. @see azure-vm-plan-pricing-and-availability */
const trialMonths: ReadonlySet<number> = new Set([1, 3, 6])

/**
 * What is wrong with where and how a plan is sold, as the Submission API has it. That it is sold somewhere at all is
 * asked with the members of the plan. `target` is the availability itself: `featureAvailability`.
 */
export function checkFeatureAvailability(availability: unknown, target: FindingTarget): readonly Finding[] {
  if (!isMembers(availability)) return []
  return [
    ...checkMarkets(listOf(availability['marketStates']), within(target, '.marketStates')),
    ...checkTrial(availability['trial'], within(target, '.trial')),
    ...checkAudience(availability, target),
    ...checkPriceSchedules(availability['priceSchedules'], within(target, '.priceSchedules')),
    ...checkMeters(availability['customMeters'], within(target, '.customMeters')),
  ]
}

function checkMarkets(states: readonly Members[], target: FindingTarget): readonly Finding[] {
  const seen = new Set<string>()
  return states
    .flatMap(({ marketCode }, index) => {
      const code = typeof marketCode === 'string' ? marketCode.toUpperCase() : ''
      const at = within(target, `[${index}]`)
      if (!findCountry(code)) return [error(at, 'RegionUnknown', `${quoted(code)} is no market.`)]
      if (seen.size < seen.add(code).size) return []
      return [error(at, 'MarketTwice', `The market ${code} is there twice.`)]
    })
    .slice(0, mostTold)
}

function checkTrial(trial: unknown, target: FindingTarget): readonly Finding[] {
  const { type, durationType, duration } = isMembers(trial) ? trial : {}
  // Inferred: what never ends has no duration, as what there is not.
  if (type !== 'TimedAccess' && type !== 'TimedUsage') return []
  if (typeof duration !== 'number' || duration <= 0 || typeof durationType !== 'string')
    return [error(target, 'TrialInvalid', 'A trial lasts so many days, months or minutes, one or more.')]
  return durationType !== 'Months' || trialMonths.has(duration)
    ? []
    : [error(target, 'TrialInvalid', `A free trial lasts one, three or six months, not ${duration}.`)]
}

/** A private plan is for somebody. @see azure-app-managed */
function checkAudience(availability: Members, target: FindingTarget): readonly Finding[] {
  if (availability['visibility'] !== 'Private') return []
  const audience = ['subscriptionAudiences', 'tenantAudiences'].flatMap((name) =>
    listOf(availability[name]).map(({ ID: id }, index) => ({ id, at: within(target, `.${name}[${index}]`) })),
  )
  const list = within(target, '.subscriptionAudiences')
  if (audience.length === 0)
    return [error(list, 'AudienceMissing', 'A private plan names a subscription or a tenant that it is for.')]
  if (audience.length > mostAudiences)
    return [error(list, 'ListTooLong', `A private plan is for ${mostAudiences} at most, not ${audience.length}.`)]
  return audience
    .filter(({ id }) => !isGuid(id))
    .slice(0, mostTold)
    .map(({ at }) => error(at, 'MemberInvalid', 'The id of a subscription or a tenant is a GUID.'))
}
