/** A cell: in quotation marks, two of which stand for one, or as it is; then what ends it. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/**
 * The rows of a text of comma-separated values, each with its cells; without lines that are empty. Undefined where
 * quotation marks are left open or stand within a cell. A byte order mark is skipped. @see rfc4180
 */
export function csvRows(text: string): readonly (readonly string[])[] | undefined {
  const content = text.replace(/^\ufeff/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < content.length || row.length > 0) {
    cell.lastIndex = at
    const match = cell.exec(content)
    if (!match) return undefined
    const [, inQuotes, plain = '', end] = match
    row.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'))
    at = cell.lastIndex
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
