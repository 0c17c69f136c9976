import type { Column } from './columns.ts'

const gap = '  '

/** Characters of a cell at most, where a terminal shows it; ids are never cut, for people copy them. */
const widest = 40

/** A table within a width: columns that do not fit are left out from the right, and the last one may be shortened. */
export function table(columns: readonly Column[], width: number | undefined): string {
  const fitting =
    width === undefined ? columns.map((column) => ({ ...column, width: natural(column) })) : fitted(columns, width)
  const count = columns[0]?.cells.length ?? 0
  const line = (cellOf: (column: (typeof fitting)[number]) => string): string =>
    `${fitting
      .map((column) => shortened(cellOf(column), column.width).padEnd(column.width))
      .join(gap)
      .trimEnd()}\n`
  const rows = Array.from({ length: count }, (_, index) => line(({ cells }) => cells[index] ?? ''))
  return line(({ name }) => name) + rows.join('')
}

interface FittedColumn extends Column {
  readonly width: number
}

function fitted(columns: readonly Column[], width: number): readonly FittedColumn[] {
  const taken: FittedColumn[] = []
  let left = width
  for (const [index, column] of columns.entries()) {
    const wanted = index === 0 ? natural(column) : Math.min(widest, natural(column))
    // The second column is what tells a person which thing it is: better cut than gone.
    if (index > 1 && wanted > left) break
    const given = index === 0 ? wanted : Math.min(wanted, Math.max(left, 8))
    taken.push({ ...column, width: given })
    left -= given + gap.length
  }
  return taken
}

function natural({ name, cells }: Column): number {
  return Math.max(name.length, ...cells.map((cell) => cell.length))
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}
