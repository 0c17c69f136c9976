import { type Decimal, decimalText } from './decimal.ts'
import { convertedFromDollars, hourlyPlaces } from './exchange-rates.ts'
import { type CoreKey, type CorePrices, pricesBySize, pricesPerCore } from './vm-core-prices.ts'
import { currencyOfRegion } from './vm-plan-regions.ts'

/** What an hour costs in a region, by size, as decimal texts. */
export interface RegionPrices {
  /** ISO 3166 alpha-2, capitals. */
  readonly region: string
  /** ISO 4217. */
  readonly currency: string
  readonly prices: Readonly<Record<string, string>>
}

/** How prices are given: one for each core, or one for each of some sizes. */
export type GivenPrices =
  | { readonly kind: 'perCore'; readonly single: Decimal }
  | { readonly kind: 'bySize'; readonly sizes: CorePrices }

/** The prices of every size, in the currency in which they are given. */
export function everySize(given: GivenPrices, currency: string): CorePrices {
  return given.kind === 'perCore' ? pricesPerCore(given.single) : pricesBySize(given.sizes, hourlyPlaces(currency))
}

/** Prices that were given for a region, in its own currency. */
export function ownPrices(region: string, prices: CorePrices): RegionPrices {
  return shown(region, [...prices])
}

/** Tells prices in US dollars for each region, converted: once for all regions of a currency. */
export function convertedPrices(dollars: CorePrices): (region: string) => RegionPrices {
  const byCurrency = new Map<string, RegionPrices>()
  return (region) => {
    const currency = currencyOfRegion(region)
    const known = byCurrency.get(currency)
    if (known) return { ...known, region }
    const prices = [...dollars].flatMap(([key, price]) => {
      const converted = convertedFromDollars(price, currency)
      return converted ? [[key, converted] as const] : []
    })
    const first = shown(region, prices)
    byCurrency.set(currency, first)
    return first
  }
}

function shown(region: string, prices: readonly (readonly [CoreKey, Decimal])[]): RegionPrices {
  return {
    region,
    currency: currencyOfRegion(region),
    prices: Object.fromEntries(prices.map(([key, price]) => [key, decimalText(price)])),
  }
}
