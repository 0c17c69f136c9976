import { isUtf8 } from 'node:buffer'
import { vmRegionCurrency } from '@comptoir/contract/cpp/offers/vm-region-currencies'
import { csvRows } from './csv-rows.ts'
import type { Decimal } from './decimal.ts'
import { hourlyPlaces } from './exchange-rates.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { readPrice } from './price-rules.ts'
import { type CoreKey, type CorePrices, isCoreKey } from './vm-core-prices.ts'
import { workbookRows } from './workbook-rows.ts'

/** Bytes of a sheet at most: every region and size takes a twentieth of it. */
export const largestPriceSheet = 2 ** 20

/** What is told of a sheet at most: one slip of a spreadsheet is in thousands of rows. */
const mostFindings = 20

/** What a sheet says: prices by region, in the currency of each, and what is wrong with it. */
export interface PriceSheet {
  readonly regions: ReadonlyMap<string, CorePrices>
  readonly findings: readonly Finding[]
}

/**
 * Reads an imported sheet of prices: a workbook (.xlsx), as the article has it, or comma-separated values.
 *
 * The article says nothing of its cells (cloud-partner-portal-api-setting-price). Inferred: the first row has the names
 * `region`, `core` and `price`, and may have `currency`, in any order and letter case; then a row for each region and
 * size. Comma-separated values are ours, for those who have no spreadsheet.
 */
export async function readPriceSheet(content: Uint8Array, target: FindingTarget): Promise<PriceSheet> {
  if (content.byteLength > largestPriceSheet) return unreadable(target, `it has more than ${largestPriceSheet} bytes`)
  const rows = await rowsOf(content)
  if (!rows) return unreadable(target, 'it is neither a workbook (.xlsx) nor comma-separated values in UTF-8')
  const [names = [], ...prices] = rows
  const columns = columnsOf(names)
  if (!columns) return unreadable(target, 'its first row must have the names region, core and price')
  return pricesOf(prices, columns, target)
}

/** How the archives begin that workbooks are. */
const archiveStart = Buffer.from('PK')

async function rowsOf(content: Uint8Array): Promise<readonly (readonly string[])[] | undefined> {
  if (archiveStart.equals(content.subarray(0, archiveStart.length))) return workbookRows(content)
  return isUtf8(content) && !content.includes(0) ? csvRows(Buffer.from(content).toString('utf8')) : undefined
}

function unreadable(target: FindingTarget, problem: string): PriceSheet {
  const message = `The sheet of prices cannot be read: ${problem}.`
  return { regions: new Map(), findings: [error(target, 'PriceSheetInvalid', message)] }
}

/** Where the cells of a row are. */
interface Columns {
  readonly region: number
  readonly core: number
  readonly price: number
  /** -1 where the sheet has none. */
  readonly currency: number
}

function columnsOf(names: readonly string[]): Columns | undefined {
  const folded = names.map((name) => name.trim().toLowerCase())
  const [region = -1, core = -1, price = -1, currency = -1] = ['region', 'core', 'price', 'currency'].map((name) =>
    folded.indexOf(name),
  )
  return region < 0 || core < 0 || price < 0 ? undefined : { region, core, price, currency }
}

function pricesOf(rows: readonly (readonly string[])[], columns: Columns, target: FindingTarget): PriceSheet {
  const regions = new Map<string, Map<CoreKey, Decimal>>()
  const findings: Finding[] = []
  for (const [index, row] of rows.entries()) {
    // Lines are counted as people do, the first one with the names.
    const read = readRow(row, columns, within(target, `[${index + 2}]`))
    if (read.kind === 'invalid') findings.push(...read.findings)
    else regions.set(read.region, (regions.get(read.region) ?? new Map<CoreKey, Decimal>()).set(read.core, read.price))
    if (findings.length >= mostFindings) break
  }
  return { regions, findings }
}

type RowReading =
  | { readonly kind: 'price'; readonly region: string; readonly core: CoreKey; readonly price: Decimal }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] }

function readRow(row: readonly string[], columns: Columns, target: FindingTarget): RowReading {
  const cellAt = (column: number) => row[column]?.trim() ?? ''
  const [region, core] = [cellAt(columns.region).toUpperCase(), cellAt(columns.core).toLowerCase()]
  const currency = vmRegionCurrency(region)
  const invalid = (code: string, message: string): RowReading => ({
    kind: 'invalid',
    findings: [error(target, code, message)],
  })
  if (currency === undefined) return invalid('RegionUnknown', `${quoted(region)} is no region that has prices.`)
  if (!isCoreKey(core)) return invalid('CoreSizeUnknown', `${quoted(core)} is no size of machines that has a price.`)
  const told = columns.currency < 0 ? currency : cellAt(columns.currency).toUpperCase()
  if (told !== currency)
    return invalid('CurrencyInvalid', `Prices in ${region} are in ${currency}, not ${quoted(told)}.`)
  const { price, findings } = readPrice(cellAt(columns.price), hourlyPlaces(currency), target)
  return price ? { kind: 'price', region, core, price } : { kind: 'invalid', findings }
}
