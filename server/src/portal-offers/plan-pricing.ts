import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import type { PortalPlan } from '../marketplace/portal-definition.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { PriceSheet } from '../marketplace-rules/vm-price-sheet.ts'
import { evaluateVmPricing } from '../marketplace-rules/vm-pricing-rules.ts'
import type { RegionPrices } from '../marketplace-rules/vm-region-prices.ts'

/** Findings that say that something is not there yet: a draft is worked on, and asked again before it is published. */
const incomplete: ReadonlySet<string> = new Set(['PricingMissing', 'PricingMethodMissing', 'RegionPricesMissing'])

/** What a plan costs: as its publisher says it, or nothing. */
export function pricingOf(plan: Members): Members | undefined {
  const pricing = plan['virtualMachinePricing'] ?? plan['virtualMachinePricingV2'] ?? undefined
  return isMembers(pricing) ? pricing : undefined
}

/** A plan with what it costs everywhere, and what contradicts itself in its prices. */
export interface PricedPlan {
  readonly plan: PortalPlan
  readonly findings: readonly Finding[]
}

/**
 * A plan whose prices stand in both places that answers have them in: `virtualMachinePricing`, which articles show, and
 * its mirror `virtualMachinePricingV2`. The first is what counts; where it is missing the second is taken for it.
 *
 * Inferred: the mirror has the evaluated prices of every region as `regionPrices`, which the article on prices names
 * and does not show.
 */
export function pricedPlan(plan: PortalPlan, sheet: PriceSheet | undefined): PricedPlan {
  const pricing = pricingOf(plan)
  if (!pricing) return { plan, findings: [] }
  const { planId, regions } = plan
  const { prices, findings } = evaluateVmPricing(pricing, { planId, regions, ...(sheet ? { sheet } : {}) })
  const evaluated = prices.length === 0 ? {} : { regionPrices: regionPricesOf(pricing, prices) }
  return {
    plan: { ...plan, virtualMachinePricing: pricing, virtualMachinePricingV2: { ...pricing, ...evaluated } },
    findings: findings.filter(
      ({ level, code, target }) =>
        level === 'error' && !incomplete.has(code) && target.member.startsWith('virtualMachinePricing'),
    ),
  }
}

/** The same without the evaluated prices. */
export function withoutEvaluated(plan: PortalPlan): PortalPlan {
  return { ...plan, virtualMachinePricingV2: plan['virtualMachinePricing'] }
}

/** Prices by region in the form of `coreMultiplier`: one a core where they are given so, or else one for each size. */
function regionPricesOf({ coreMultiplier, regionPrices }: Members, evaluated: readonly RegionPrices[]): Members {
  const isPerCore = isMembers(coreMultiplier) && typeof coreMultiplier['single'] === 'number'
  const own = new Set(Object.keys(isMembers(regionPrices) ? regionPrices : {}).map((region) => region.toUpperCase()))
  return Object.fromEntries(
    evaluated.map(({ region, currency, prices }) => {
      const single = isPerCore && !own.has(region) ? prices['1core'] : undefined
      return [
        region,
        single === undefined ? { currency, individually: numbersOf(prices) } : { currency, single: Number(single) },
      ]
    }),
  )
}

/** Prices are numbers on the wire; what they are computed with are exact decimals. */
function numbersOf(prices: RegionPrices['prices']): Members {
  return Object.fromEntries(Object.entries(prices).map(([size, price]) => [size, Number(price)]))
}
