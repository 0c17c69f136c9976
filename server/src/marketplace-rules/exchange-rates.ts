import { type Decimal, decimalOf, rounded, times } from './decimal.ts'

/*
 * How prices in US dollars become prices in other currencies.
 *
 * Inferred: the articles say that the service converts by the rates of the day and publish none. These are fixed, of the
 * right order and our own, so that a price computed once stays the same.
 */

/** Units of a currency for one US dollar, and decimal places of its coins (ISO 4217). */
type Rate = readonly [perDollar: string, coinPlaces: number]

// biome-ignore format: a table
const rates: Readonly<Record<string, Rate>> = {
  ARS: ['1000', 2], AUD: ['1.5', 2], BGN: ['1.8', 2], BHD: ['0.376', 3], CAD: ['1.4', 2], CHF: ['0.88', 2],
  CLP: ['950', 0], COP: ['4100', 2], CRC: ['510', 2], CZK: ['23', 2], DKK: ['6.9', 2], DZD: ['134', 2],
  EGP: ['50', 2], EUR: ['0.92', 2], GBP: ['0.78', 2], GTQ: ['7.7', 2], HKD: ['7.8', 2], HRK: ['6.93', 2],
  HUF: ['365', 2], IDR: ['16000', 2], ILS: ['3.7', 2], INR: ['84', 2], ISK: ['138', 0], JOD: ['0.709', 3],
  JPY: ['150', 0], KES: ['129', 2], KRW: ['1380', 0], KWD: ['0.307', 3], KZT: ['490', 2], MAD: ['9.9', 2],
  MKD: ['56.5', 2], MXN: ['20', 2], MYR: ['4.4', 2], NGN: ['1600', 2], NOK: ['11', 2], NZD: ['1.68', 2],
  OMR: ['0.385', 3], PEN: ['3.75', 2], PHP: ['58', 2], PKR: ['278', 2], PLN: ['3.95', 2], PYG: ['7800', 0],
  QAR: ['3.64', 2], RON: ['4.6', 2], RSD: ['107', 2], RUB: ['92', 2], SAR: ['3.75', 2], SEK: ['10.5', 2],
  SGD: ['1.34', 2], THB: ['34', 2], TND: ['3.1', 3], TRY: ['34', 2], TTD: ['6.78', 2], TWD: ['32', 2],
  UAH: ['41', 2], USD: ['1', 2], UYU: ['42', 2], ZAR: ['18', 2],
}

/**
 * Decimal places of an hour's price beyond those of the coins: an hour of a core costs fractions of a cent.
 * Inferred: the articles show prices of whole dollars.
 */
const placesBeyondCoins = 4

/** Whether prices can be given in a currency, by its ISO 4217 code in capitals. */
export function isPriceCurrency(currency: string): boolean {
  return Object.hasOwn(rates, currency)
}

/** Decimal places that a price by the hour has in a currency, at most; those of US dollars for a currency that is not known. */
export function hourlyPlaces(currency: string): number {
  return (rateOf(currency)?.[1] ?? 2) + placesBeyondCoins
}

/** A price by the hour in US dollars, told in another currency; undefined for a currency that is not known. */
export function convertedFromDollars(price: Decimal, currency: string): Decimal | undefined {
  const rate = perDollar.get(currency)
  return rate && rounded(times(price, rate), hourlyPlaces(currency))
}

/** The rates as numbers, read once: a plan has a thousand prices, in its regions and sizes. */
const perDollar = new Map(Object.entries(rates).map(([currency, [text]]) => [currency, decimalOf(text)]))

function rateOf(currency: string): Rate | undefined {
  return isPriceCurrency(currency) ? rates[currency] : undefined
}
