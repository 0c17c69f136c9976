import { findCountry } from '@comptoir/contract/countries/country'
import { checkCustomMeters } from './custom-meter-rules.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { checkPriceSchedules } from './price-schedule-rules.ts'
import { isJsonObject, type JsonObject } from './vm-given-prices.ts'

/** The form of ids of tenants and subscriptions. */
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * What is wrong with where, to whom and at which prices a plan is to be sold, as the Submission API has it: a feature
 * availability. @see azure-app-managed, azure-vm-plan-pricing-and-availability
 */
export function checkPlanAvailability(availability: unknown, planId: string): readonly Finding[] {
  const target = (member: string): FindingTarget => ({ module: 'availability', planId, member })
  if (!isJsonObject(availability))
    return [error(target('marketStates'), 'MarketsMissing', 'A plan is sold in one market at least.')]
  return [
    ...checkMarkets(availability['marketStates'], target('marketStates')),
    ...checkAudience(availability, target('subscriptionAudiences')),
    ...checkTrial(availability['trial'], target('trial')),
    ...checkPriceSchedules(availability['priceSchedules'], target('priceSchedules')),
    ...checkCustomMeters(availability['customMeters'], target('customMeters')),
  ]
}

/** A plan is sold in one market at least; each is told once. */
function checkMarkets(value: unknown, target: FindingTarget): readonly Finding[] {
  const states: readonly unknown[] = Array.isArray(value) ? value : []
  const told = new Set<string>()
  let isSold = false
  const findings = states.flatMap((each, index) => {
    const { marketCode, state } = isJsonObject(each) ? each : {}
    const place = within(target, `[${index}].marketCode`)
    const code = typeof marketCode === 'string' ? marketCode.toUpperCase() : ''
    if (!findCountry(code)) return [error(place, 'MarketUnknown', `${quoted(code)} is no market.`)]
    if (told.has(code)) return [error(place, 'MarketDuplicate', `The state of ${code} is told in another place, too.`)]
    told.add(code)
    isSold ||= state === 'Enabled'
    return []
  })
  return isSold ? findings : [...findings, error(target, 'MarketsMissing', 'A plan is sold in one market at least.')]
}

/** A private plan is for one tenant or subscription at least, by their ids. */
function checkAudience(availability: JsonObject, target: FindingTarget): readonly Finding[] {
  const { visibility, subscriptionAudiences, tenantAudiences } = availability
  const subscriptions: readonly unknown[] = Array.isArray(subscriptionAudiences) ? subscriptionAudiences : []
  const tenants: readonly unknown[] = Array.isArray(tenantAudiences) ? tenantAudiences : []
  if (visibility === 'Private' && subscriptions.length + tenants.length === 0)
    return [error(target, 'AudienceMissing', 'A private plan is for one tenant or subscription at least.')]
  return [...checkIds(subscriptions, target), ...checkIds(tenants, { ...target, member: 'tenantAudiences' })]
}

function checkIds(members: readonly unknown[], target: FindingTarget): readonly Finding[] {
  return members.flatMap((member, index) => {
    const { ID, id = ID } = isJsonObject(member) ? member : {}
    return typeof id === 'string' && guid.test(id)
      ? []
      : [error(within(target, `[${index}].ID`), 'AudienceInvalid', 'Tenants and subscriptions are told by their GUID.')]
  })
}

/** A trial that ends says after how long. Inferred: the specification has the members and no rule for them. */
function checkTrial(value: unknown, target: FindingTarget): readonly Finding[] {
  const { type, durationType, duration } = isJsonObject(value) ? value : {}
  if (type !== 'TimedAccess' && type !== 'TimedUsage') return []
  const isTimed = typeof durationType === 'string' && Number.isInteger(duration) && Number(duration) > 0
  return isTimed ? [] : [error(target, 'TrialInvalid', 'A trial that ends says after how long.')]
}
