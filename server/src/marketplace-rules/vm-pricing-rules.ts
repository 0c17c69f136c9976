import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, warning, within } from './finding.ts'
import { readGivenPrices, saysPrices } from './vm-given-prices.ts'
import { readPlanRegions, regionsWithoutPrices } from './vm-plan-regions.ts'
import type { PriceSheet } from './vm-price-sheet.ts'
import { pricesByCores, pricesBySheet, type SoldPlace } from './vm-pricing-methods.ts'
import type { RegionPrices } from './vm-region-prices.ts'

/** A plan of virtual machines whose prices are looked at. */
export interface PricedPlan {
  readonly planId: string
  /** Where it is sold, as it was sent: codes of regions. */
  readonly regions: unknown
  /** What its sheet of prices says; left out where it has none, or none that was fetched. */
  readonly sheet?: PriceSheet
}

/** What an hour costs in each region, where nothing is wrong, and what is to be said of it. */
export interface VmPricingEvaluation {
  /** In the order of the plan's regions. Empty for plans that bring their own licence. */
  readonly prices: readonly RegionPrices[]
  readonly findings: readonly Finding[]
}

/** The member of a plan that its prices stand in. */
const pricingMember = 'virtualMachinePricing'

/** Months that a trial may take, with none. @see azure-vm-plan-pricing-and-availability */
const trialMonths: readonly unknown[] = [0, 1, 3, 6, undefined, null]

/**
 * Looks at the prices of a plan of virtual machines, and computes those of every region and size.
 *
 * A plan brings its own licence and has no prices, or has them by one of three ways: by core, by size, or by a sheet;
 * regions may have prices of their own beside the first two. @see cloud-partner-portal-api-setting-price
 */
export function evaluateVmPricing(pricing: unknown, plan: PricedPlan): VmPricingEvaluation {
  const target = { module: 'availability', planId: plan.planId, member: pricingMember } as const
  const sold = readPlanRegions(plan.regions, { ...target, member: 'regions' })
  if (!isMembers(pricing))
    return refused([...sold.findings, error(target, 'PricingMissing', 'A plan needs prices, or its own licence.')])
  const ofTrial = checkTrial(pricing, target)
  const { prices, findings } = evaluateMethod(pricing, { regions: sold.regions, sheet: plan.sheet, target })
  const all = [...sold.findings, ...ofTrial, ...findings]
  return all.some(({ level }) => level === 'error') ? refused(all) : { prices, findings: all }
}

function refused(findings: readonly Finding[]): VmPricingEvaluation {
  return { prices: [], findings }
}

function checkTrial({ freeTrialDurationInMonths: months, isByol }: Members, target: FindingTarget) {
  const place = within(target, '.freeTrialDurationInMonths')
  if (!trialMonths.includes(months))
    return [error(place, 'TrialInvalid', 'A free trial takes one, three or six months; 0 is none.')]
  // Inferred: a trial of nothing harms nobody.
  return isByol === true && typeof months === 'number' && months > 0
    ? [warning(place, 'TrialWithoutPrices', 'A plan that brings its own licence has nothing to be tried for free.')]
    : []
}

interface Place extends SoldPlace {
  readonly sheet: PriceSheet | undefined
}

function evaluateMethod(pricing: Members, place: Place): VmPricingEvaluation {
  const { isByol, coreMultiplier, regionPrices, spreadSheetPricing } = pricing
  const { target } = place
  if (typeof isByol !== 'boolean')
    return refused([error(within(target, '.isByol'), 'MemberInvalid', 'isByol is true or false.')])
  const hasSheet = isMembers(spreadSheetPricing) && isText(spreadSheetPricing['uri'])
  const own = isMembers(regionPrices) ? regionPrices : {}
  const hasOwn = Object.keys(own).length > 0
  const hasCores = saysPrices(coreMultiplier)
  const isPriced = hasSheet || hasOwn || hasCores
  if (isByol) return isPriced ? refused([pricesExcluded(target)]) : refused([])
  if (!isPriced) return refused([methodMissing(target)])
  if (hasSheet && (hasOwn || hasCores)) return refused([methodsConflict(target)])
  const evaluated = hasSheet
    ? pricesBySheet(place.sheet, place)
    : evaluateCores(hasCores ? coreMultiplier : undefined, own, place)
  return { ...evaluated, findings: [...evaluated.findings, ...checkUnpriced(evaluated.prices, target)] }
}

function evaluateCores(cores: Members | undefined, own: Members, place: Place): VmPricingEvaluation {
  const read = cores && readGivenPrices(cores, 'USD', within(place.target, '.coreMultiplier'))
  if (read && !read.given) return refused(read.findings)
  const evaluated = pricesByCores(read?.given, own, place)
  return { ...evaluated, findings: [...(read?.findings ?? []), ...evaluated.findings] }
}

function checkUnpriced(prices: readonly RegionPrices[], target: FindingTarget): readonly Finding[] {
  return prices
    .filter((each) => regionsWithoutPrices.includes(each.region))
    .filter((each) => Object.values(each.prices).some((price) => price !== '0'))
    .map(({ region }) => error(target, 'RegionNotPriced', `In ${region}, plans are free or bring their own licence.`))
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function pricesExcluded(target: FindingTarget): Finding {
  return error(target, 'PricesExcluded', 'A plan that brings its own licence has no prices.')
}

function methodMissing(target: FindingTarget): Finding {
  return error(target, 'PricingMethodMissing', 'A plan needs prices: by core, by size, or by a sheet of prices.')
}

function methodsConflict(target: FindingTarget): Finding {
  return error(
    target,
    'PricingMethodsConflict',
    'Prices are given by core, by size or by a sheet, in one of these ways.',
  )
}
