import { findCountry } from '@comptoir/contract/countries/country'
import { vmRegionCurrency } from '@comptoir/contract/cpp/offers/vm-region-currencies'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'

/** The regions that a plan is sold in: those that are known, in capitals and each once, and what is wrong with the others. */
export interface PlanRegions {
  readonly regions: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Reads the regions of a plan: one at least (azure-vm-plan-pricing-and-availability), by ISO 3166 alpha-2 code, in any
 * letter case.
 */
export function readPlanRegions(value: unknown, target: FindingTarget): PlanRegions {
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  if (given.length === 0)
    return { regions: [], findings: [error(target, 'RegionsMissing', 'A plan is sold in one region at least.')] }
  const regions = new Set<string>()
  const findings: Finding[] = []
  for (const [index, each] of given.entries()) {
    const code = typeof each === 'string' ? each.toUpperCase() : ''
    if (findCountry(code)) regions.add(code)
    else findings.push(error(within(target, `[${index}]`), 'RegionUnknown', `${told(each)} is no region.`))
  }
  return { regions: [...regions], findings }
}

function told(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : 'This value'
}

/**
 * The currency that prices of a region are in. Inferred: US dollars where the table of regions with prices of their own
 * has none, since plans are sold in more regions than that.
 */
export function currencyOfRegion(region: string): string {
  return vmRegionCurrency(region) ?? 'USD'
}

/** Regions where plans are sold only if they are free or bring their own licence. @see azure-vm-plan-pricing-and-availability */
export const regionsWithoutPrices: readonly string[] = ['CN']
