import { sourceOf } from './archive-reader.ts'
import { XmlError, xmlTokens } from './xml-tokens.ts'
import { type ArchiveLimits, readArchive } from './zip-archive.ts'

/** How large a workbook may be. Inferred: one of prices has a few thousand rows. */
const limits: ArchiveLimits = {
  archiveBytes: 4 * 1024 ** 2,
  fileBytes: 16 * 1024 ** 2,
  allBytes: 64 * 1024 ** 2,
  entries: 1000,
  readBytes: 16 * 1024 ** 2,
}

/** Rows, and cells of each, that are read; there may be more. */
const mostRows = 10_000
const mostCells = 256

const workbook = 'xl/workbook.xml'
const relations = 'xl/_rels/workbook.xml.rels'
const sharedStrings = 'xl/sharedStrings.xml'

/**
 * The rows of the first sheet of a workbook (.xlsx), each with the texts of its cells; without rows that are empty.
 * Undefined for what is none. Formulas have the value that was last computed. @see ecma-376, part 1, chapter 18
 */
export async function workbookRows(content: Uint8Array): Promise<readonly (readonly string[])[] | undefined> {
  const source = sourceOf(content)
  const shared = await readArchive(source, [workbook, relations, sharedStrings], limits)
  try {
    const sheet = sheetName(textOf(shared.files, workbook), textOf(shared.files, relations))
    const { files } = await readArchive(source, [sheet], limits)
    if (!files.has(sheet)) return undefined
    return rowsOf(textOf(files, sheet), stringsOf(textOf(shared.files, sharedStrings)))
  } catch (cause) {
    if (cause instanceof XmlError) return undefined
    throw cause
  }
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  return files.get(name)?.toString('utf8') ?? ''
}

/** The file of the first sheet: what the workbook relates to by the id of that. */
function sheetName(book: string, related: string): string {
  const first = firstOf(book, 'sheet', () => true)
  const id = [...(first ?? [])].find(([name]) => name.endsWith(':id'))?.[1]
  const target = firstOf(related, 'Relationship', (attributes) => attributes.get('Id') === id)?.get('Target')
  if (target === undefined) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function firstOf(
  document: string,
  element: string,
  is: (attributes: ReadonlyMap<string, string>) => boolean,
): ReadonlyMap<string, string> | undefined {
  for (const token of xmlTokens(document))
    if (token.kind === 'open' && token.name === element && is(token.attributes)) return token.attributes
  return undefined
}

/** The texts that cells refer to by number, without how they are pronounced. */
function stringsOf(document: string): readonly string[] {
  const strings: string[] = []
  let isRead = false
  let isSpoken = false
  for (const token of xmlTokens(document)) {
    if (token.kind === 'text') {
      if (isRead && !isSpoken) strings.push(`${strings.pop() ?? ''}${token.text}`)
    } else if (token.name === 't') isRead = token.kind === 'open'
    else if (token.name === 'rPh') isSpoken = token.kind === 'open'
    else if (token.name === 'si' && token.kind === 'open') strings.push('')
  }
  return strings
}

/** A cell while it is read. */
interface Cell {
  readonly column: number
  readonly type: string
  text: string
}

function rowsOf(document: string, strings: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell: Cell | undefined
  let isRead = false
  for (const token of xmlTokens(document)) {
    if (token.kind === 'text') {
      if (cell && isRead) cell.text += token.text
    } else if (token.name === 'v' || token.name === 't') isRead = token.kind === 'open'
    else if (token.name === 'row') {
      if (token.kind === 'close' && row.some((text) => text !== '')) rows.push(row)
      if (rows.length >= mostRows) return rows
      row = []
    } else if (token.name === 'c' && token.kind === 'open') cell = cellOf(token.attributes, row.length)
    else if (token.name === 'c' && cell) {
      place(row, cell, strings)
      cell = undefined
    }
  }
  return rows
}

function cellOf(attributes: ReadonlyMap<string, string>, next: number): Cell {
  const letters = /^([A-Z]{1,3})\d/i.exec(attributes.get('r') ?? '')?.[1]
  return { column: letters === undefined ? next : columnOf(letters), type: attributes.get('t') ?? 'n', text: '' }
}

/** The column that letters name, from 0: `A`, `Z`, `AA`. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
}

function place(row: string[], { column, type, text }: Cell, strings: readonly string[]): void {
  if (column >= mostCells) return
  while (row.length < column) row.push('')
  row[column] = cellText(type, text, strings)
}

/** A number is written with all the digits of its double: `1.1000000000000001` is 1.1. */
function cellText(type: string, text: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type !== 'n' || text.trim() === '') return text
  const number = Number(text)
  return Number.isFinite(number) ? String(number) : text
}
