import { vmCoreKeys } from '@comptoir/contract/cpp/offers/vm-pricing'
import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { hourlyPlaces } from './exchange-rates.ts'
import { error, type Finding, type FindingTarget, quoted, warning, within } from './finding.ts'
import { readPrice } from './price-rules.ts'
import { corePricesOf, isCoreKey } from './vm-core-prices.ts'
import type { GivenPrices } from './vm-region-prices.ts'

/** Prices that were read, where none is wrong, and what is to be said of them. */
export interface PricesReading {
  readonly given?: GivenPrices
  readonly findings: readonly Finding[]
}

/** Whether an object says a price at all. A PUT is answered with empty objects for what was not sent: those say none. */
export function saysPrices(value: unknown): value is Members {
  return isMembers(value) && (isSaid(value['single']) || isSaid(value['individually']))
}

function isSaid(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return !isMembers(value) || Object.keys(value).length > 0
}

/**
 * Reads prices by the hour in a currency: `single` for each core, or `individually` for each size; not both.
 * @see cloud-partner-portal-api-setting-price
 */
export function readGivenPrices(value: Members, currency: string, target: FindingTarget): PricesReading {
  const { single, individually, currency: told } = value
  const ofCurrency = checkCurrency(told, currency, target)
  if (ofCurrency.length > 0) return { findings: ofCurrency }
  if (isSaid(single) && isSaid(individually))
    return { findings: [error(target, 'PricingMethodsConflict', 'Prices are given by core or by size, not by both.')] }
  return isSaid(single) ? readSingle(single, currency, target) : readSizes(individually, currency, target)
}

/** A currency that is told is the right one; it may be left out. */
function checkCurrency(told: unknown, currency: string, target: FindingTarget): readonly Finding[] {
  if (told === undefined || told === null || told === currency) return []
  const found = typeof told === 'string' ? `, not in ${quoted(told)}` : ''
  return [error(within(target, '.currency'), 'CurrencyInvalid', `These prices are in ${currency}${found}.`)]
}

function readSingle(single: unknown, currency: string, target: FindingTarget): PricesReading {
  const { price, findings } = readPrice(single, hourlyPlaces(currency), within(target, '.single'))
  return price ? { given: { kind: 'perCore', single: price }, findings } : { findings }
}

function readSizes(individually: unknown, currency: string, target: FindingTarget): PricesReading {
  const place = within(target, '.individually')
  if (!isMembers(individually))
    return { findings: [error(place, 'PriceInvalid', 'Prices by size are an object with a price for each size.')] }
  const findings = Object.entries(individually).flatMap(([key, price]) => checkSize(key, price, { currency, place }))
  if (findings.length > 0) return { findings }
  const sizes = corePricesOf(individually)
  const missing = vmCoreKeys.filter((key) => !sizes.has(key))
  if (missing.length === 0) return { given: { kind: 'bySize', sizes }, findings }
  const advice = `There are no prices for ${missing.join(', ')}: they are computed from those of smaller sizes.`
  return { given: { kind: 'bySize', sizes }, findings: [warning(place, 'CorePricesComputed', advice)] }
}

function checkSize(
  key: string,
  price: unknown,
  { currency, place }: { readonly currency: string; readonly place: FindingTarget },
): readonly Finding[] {
  if (isCoreKey(key)) return readPrice(price, hourlyPlaces(currency), within(place, `.${key}`)).findings
  return [error(place, 'CoreSizeUnknown', `${quoted(key)} is no size of machines that has a price.`)]
}
