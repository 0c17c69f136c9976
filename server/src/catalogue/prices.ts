import type { BillingCycle, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { CatalogueItem, ListPrice } from './catalogue-item.ts'
import type { Currency } from './currencies.ts'

/** What a price depends on, besides the item. */
export interface PriceTerms {
  readonly currency: Currency
  /** Per cent that the cloud adds to the public price list; 0 or more, to a thousandth of a per cent. */
  readonly upliftPercent: number
  /** Default: the item's first. */
  readonly billingCycle?: BillingCycle
  /** Default: the item's first. */
  readonly termDuration?: TermDuration
}

const monthsOfTerm: Readonly<Record<TermDuration, number>> = { P1M: 1, P1Y: 12, P3Y: 36 }

/** List prices are hundredths of a dollar, rates millionths, uplifts thousandths of a per cent. */
const listScale = 100n * 1_000_000n * 100_000n

/**
 * What one unit costs each time it is billed, as a decimal text with the currency's digits (`12.50`, `1375`). The
 * monthly price is rounded half up; a year costs twelve of those, so that both ways of paying come to the same sum.
 * What is billed by use, tried for free or not billed at all costs `0.00`. @see 'create-an-order'
 */
export function priceOf(item: CatalogueItem, terms: PriceTerms): string {
  return decimalText(minorUnitsOf(item, terms), terms.currency)
}

/** The same price as a whole number of the currency's minor units: for sums over quantities. */
export function minorUnitsOf(item: CatalogueItem, terms: PriceTerms): bigint {
  const cycle = terms.billingCycle ?? item.supportedBillingCycles[0] ?? 'none'
  if (item.listPrice === undefined || item.isTrial || cycle === 'none') {
    return 0n
  }
  const unit = localPrice(item.listPrice, terms)
  const months = BigInt(billedMonths(item, cycle, terms.termDuration))
  return item.listPrice.months === 0 ? unit : halfUp(unit * months, BigInt(item.listPrice.months))
}

/** A whole number of minor units as a decimal text: `1250` of the US dollar is `12.50`. */
export function decimalText(minorUnits: bigint, currency: Currency): string {
  if (currency.digits === 0) {
    return minorUnits.toString()
  }
  const digits = minorUnits.toString().padStart(currency.digits + 1, '0')
  return `${digits.slice(0, -currency.digits)}.${digits.slice(-currency.digits)}`
}

function billedMonths(item: CatalogueItem, cycle: BillingCycle, termDuration: TermDuration | undefined): number {
  if (cycle === 'monthly') {
    return 1
  }
  if (cycle === 'annual') {
    return 12
  }
  const term = termDuration ?? item.termDurations[0]
  return term === undefined ? 0 : monthsOfTerm[term]
}

function localPrice(price: ListPrice, { currency, upliftPercent }: PriceTerms): bigint {
  const rate = BigInt(currency.microsPerUsd) * 10n ** BigInt(currency.digits)
  const uplift = 100_000n + BigInt(Math.round(upliftPercent * 1000))
  return halfUp(BigInt(price.usdCents) * rate * uplift, listScale)
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}
