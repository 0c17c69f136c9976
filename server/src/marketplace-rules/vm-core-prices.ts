import { vmCoreKeys } from '@comptoir/contract/cpp/offers/vm-pricing'
import { type Decimal, decimalOf, dividedBy, times } from './decimal.ts'

/** A size of machines that has a price of its own: `4core`. */
export type CoreKey = (typeof vmCoreKeys)[number]

/** Prices of an hour by size, in one currency. */
export type CorePrices = ReadonlyMap<CoreKey, Decimal>

const keys: ReadonlySet<string> = new Set(vmCoreKeys)

/** Whether machines of a size have a price of their own. The spelling counts. */
export function isCoreKey(key: string): key is CoreKey {
  return keys.has(key)
}

/** Cores of a size. Inferred: a shared core costs what one core does; no article says what part of one it is. */
export function coresOf(key: CoreKey): number {
  return key === 'sharedcore' ? 1 : Number.parseInt(key, 10)
}

/** Prices of every size from the price of one core: as many times that. @see azure-vm-plan-pricing-and-availability */
export function pricesPerCore(single: Decimal): CorePrices {
  return new Map(vmCoreKeys.map((key) => [key, timesCores(single, key)]))
}

function timesCores(price: Decimal, key: CoreKey): Decimal {
  return times(price, { units: BigInt(coresOf(key)), scale: 0 })
}

/**
 * Prices of every size from those of some, to this many decimal places. Empty where none is given.
 *
 * The articles say that prices of new sizes were calculated from those that an offer had (cloud-partner-portal-api-setting-price).
 * Inferred: by core, as the next smaller size costs, or else the smallest that has a price.
 */
export function pricesBySize(given: CorePrices, places: number): CorePrices {
  const priced = vmCoreKeys.filter((key) => given.has(key))
  const [smallest] = priced
  if (smallest === undefined) return new Map()
  const all = new Map<CoreKey, Decimal>()
  let next = smallest
  for (const key of vmCoreKeys) {
    if (given.has(key)) next = key
    all.set(key, inProportion(given.get(next), { from: next, to: key, places }))
  }
  return all
}

function inProportion(
  price: Decimal | undefined,
  { from, to, places }: { readonly from: CoreKey; readonly to: CoreKey; readonly places: number },
): Decimal {
  if (price === undefined) return { units: 0n, scale: 0 }
  return from === to ? price : dividedBy(timesCores(price, to), coresOf(from), places)
}

/** What is given of a record of sizes: only known sizes whose prices are numbers; what else there is has findings elsewhere. */
export function corePricesOf(record: Readonly<Record<string, unknown>>): CorePrices {
  const prices = new Map<CoreKey, Decimal>()
  for (const [key, value] of Object.entries(record)) {
    const price = decimalOf(value)
    if (isCoreKey(key) && price) prices.set(key, price)
  }
  return prices
}
