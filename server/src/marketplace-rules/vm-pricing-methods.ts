import { vmRegionCurrency } from '@comptoir/contract/cpp/offers/vm-region-currencies'
import type { Members } from '../marketplace/part-document.ts'
import { hourlyPlaces } from './exchange-rates.ts'
import { error, type Finding, type FindingTarget, quoted, warning, within } from './finding.ts'
import { pricesBySize } from './vm-core-prices.ts'
import { readGivenPrices, saysPrices } from './vm-given-prices.ts'
import { currencyOfRegion } from './vm-plan-regions.ts'
import type { PriceSheet } from './vm-price-sheet.ts'
import { convertedPrices, everySize, type GivenPrices, ownPrices, type RegionPrices } from './vm-region-prices.ts'

/** What an hour costs in each region, and what is to be said of it. */
export interface Evaluation {
  readonly prices: readonly RegionPrices[]
  readonly findings: readonly Finding[]
}

/** The regions that a plan is sold in, and where its prices stand. */
export interface SoldPlace {
  readonly regions: readonly string[]
  readonly target: FindingTarget
}

/**
 * Prices of every region by core or size: its own where it has some, or else those in US dollars, converted.
 *
 * The article names `regionPrices` and shows none. Inferred: a member for each region, with its currency and prices as
 * `coreMultiplier` has them. What has another form is kept, and not computed with.
 */
export function pricesByCores(
  dollars: GivenPrices | undefined,
  regionPrices: Members,
  { regions, target }: SoldPlace,
): Evaluation {
  const place = within(target, '.regionPrices')
  const own = new Map<string, GivenPrices>()
  const findings: Finding[] = []
  for (const [key, value] of Object.entries(regionPrices)) {
    const region = key.toUpperCase()
    const read = readRegion(region, value, within(place, `.${key}`))
    findings.push(...read.findings)
    if (read.given) own.set(region, read.given)
  }
  const converted = dollars && convertedPrices(everySize(dollars, 'USD'))
  const prices = regions.map((region) => {
    const given = own.get(region)
    if (given) return ownPrices(region, everySize(given, currencyOfRegion(region)))
    return converted ? converted(region) : region
  })
  return withoutMissing(prices, place, findings)
}

function readRegion(region: string, value: unknown, target: FindingTarget): ReturnType<typeof readGivenPrices> {
  if (vmRegionCurrency(region) === undefined)
    return { findings: [error(target, 'RegionUnknown', `${quoted(region)} is no region that has prices.`)] }
  if (saysPrices(value)) return readGivenPrices(value, currencyOfRegion(region), target)
  return { findings: [warning(target, 'RegionPricesUnread', 'These prices are kept, and not computed with.')] }
}

/**
 * Prices of every region as a sheet has them. Regions without a currency of their own cost there what they do in the
 * United States. Without a sheet there is nothing to be said: it was not fetched.
 */
export function pricesBySheet(sheet: PriceSheet | undefined, { regions, target }: SoldPlace): Evaluation {
  if (!sheet) return { prices: [], findings: [] }
  const prices = regions.map((region) => {
    const currency = currencyOfRegion(region)
    const given = sheet.regions.get(region) ?? (currency === 'USD' ? sheet.regions.get('US') : undefined)
    return given ? ownPrices(region, pricesBySize(given, hourlyPlaces(currency))) : region
  })
  return withoutMissing(prices, within(target, '.spreadSheetPricing'), sheet.findings)
}

/** Regions that stand there by their code alone have no prices: that keeps a plan from being sold there. */
function withoutMissing(
  prices: readonly (RegionPrices | string)[],
  target: FindingTarget,
  findings: readonly Finding[],
): Evaluation {
  const missing = prices.filter((each) => typeof each === 'string')
  const priced = prices.flatMap((each) => (typeof each === 'string' ? [] : [each]))
  if (missing.length === 0) return { prices: priced, findings }
  const message = `There are no prices for ${missing.join(', ')}, where the plan is sold.`
  return { prices: priced, findings: [...findings, error(target, 'RegionPricesMissing', message)] }
}
