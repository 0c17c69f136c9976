import { plain } from './fields.ts'

/** An item of a list. */
export type Row = Readonly<Record<string, unknown>>

/** A column of a table, with a cell for each row. */
export interface Column {
  readonly name: string
  readonly cells: readonly string[]
}

/** Columns of a table at most. */
const most = 6

/** What tells things apart comes first: their id, then names, then how they stand. */
const ranks: readonly RegExp[] = [
  /^(id|clientId|keyId)$/,
  /name$|^domain$|^title$|^operation$|^at$/i,
  /status$|^quantity$|^country$|^method$|^path$|^state$|^kind$|^cloud$|^roles$/i,
]

/** Members of an inner object that stand for it. */
const telling = /^(companyName|domain|name|title|country)$/

/** Chooses what a table shows of its rows: scalar members, and those of inner objects that tell what they are. */
export function columnsOf(rows: readonly Row[]): readonly Column[] {
  const cells = rows.map((row) => new Map(cellsOf(row)))
  const names = new Set(cells.flatMap((row) => [...row.keys()]))
  return [...names]
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((name) => ({ name, cells: cells.map((row) => row.get(name) ?? '') }))
    .filter((column) => column.cells.some((cell) => cell !== ''))
    .slice(0, most)
}

function* cellsOf(row: Row): Generator<[name: string, text: string]> {
  for (const [name, value] of Object.entries(row)) {
    if (isScalar(value)) yield [name, plain(value)]
    else if (isListOfScalars(value)) yield [name, value.map(plain).join(', ')]
    else if (typeof value === 'object' && value !== null && !Array.isArray(value) && name !== 'links')
      for (const [inner, member] of Object.entries(value))
        if (telling.test(inner) && isScalar(member) && !(inner in row)) yield [inner, plain(member)]
  }
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function isListOfScalars(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isScalar)
}

function rankOf(name: string): number {
  const rank = ranks.findIndex((pattern) => pattern.test(name))
  return rank === -1 ? ranks.length : rank
}
