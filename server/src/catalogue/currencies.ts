/** A currency that Partner Center bills in. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string
  readonly symbol: string
  /** Digits after the decimal point: 0 or 2. */
  readonly digits: 0 | 2
  /** Millionths of one unit that a US dollar buys. */
  readonly microsPerUsd: number
}

type CurrencyRow = readonly [code: string, symbol: string, digits: 0 | 2, microsPerUsd: number]

// Inferred: the list, the symbols but `$`, and every rate. Rates are fixed so that prices never differ between runs.
// biome-ignore format: a table, one currency a line
const rows: readonly CurrencyRow[] = [
  ['USD', '$', 2, 1_000_000],
  ['AED', 'AED', 2, 3_672_500],
  ['AUD', '$', 2, 1_350_000],
  ['BGN', 'лв.', 2, 1_660_000],
  ['BRL', 'R$', 2, 5_250_000],
  ['CAD', '$', 2, 1_260_000],
  ['CHF', 'CHF', 2, 920_000],
  ['CLP', '$', 0, 760_000_000],
  ['CNY', '¥', 2, 6_450_000],
  ['COP', '$', 2, 3_800_000_000],
  ['CZK', 'Kč', 2, 21_600_000],
  ['DKK', 'kr.', 2, 6_300_000],
  ['EUR', '€', 2, 845_000],
  ['GBP', '£', 2, 725_000],
  ['HKD', 'HK$', 2, 7_780_000],
  ['HUF', 'Ft', 2, 300_000_000],
  ['IDR', 'Rp', 2, 14_300_000_000],
  ['ILS', '₪', 2, 3_250_000],
  ['INR', '₹', 2, 73_500_000],
  ['JPY', '¥', 0, 110_000_000],
  ['KRW', '₩', 0, 1_160_000_000],
  ['KZT', '₸', 2, 425_000_000],
  ['MXN', '$', 2, 20_000_000],
  ['MYR', 'RM', 2, 4_150_000],
  ['NOK', 'kr', 2, 8_700_000],
  ['NZD', '$', 2, 1_420_000],
  ['PHP', '₱', 2, 50_000_000],
  ['PLN', 'zł', 2, 3_850_000],
  ['RON', 'lei', 2, 4_180_000],
  ['RUB', '₽', 2, 73_000_000],
  ['SAR', 'SAR', 2, 3_750_000],
  ['SEK', 'kr', 2, 8_600_000],
  ['SGD', '$', 2, 1_350_000],
  ['THB', '฿', 2, 32_800_000],
  ['TRY', '₺', 2, 8_500_000],
  ['TWD', 'NT$', 2, 27_800_000],
  ['UAH', '₴', 2, 26_800_000],
  ['ZAR', 'R', 2, 14_700_000],
]

/** Every currency of the price lists, the US dollar first. */
export const currencies: readonly Currency[] = rows.map(([code, symbol, digits, microsPerUsd]) => ({
  code,
  symbol,
  digits,
  microsPerUsd,
}))

const byCode: ReadonlyMap<string, Currency> = new Map(currencies.map((currency) => [currency.code, currency]))

/** The currency of an ISO 4217 code in any letter case; undefined where Partner Center does not bill in it. */
export function findCurrency(code: string): Currency | undefined {
  return byCode.get(code.toUpperCase())
}
