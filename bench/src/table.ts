/** One line of the report. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly baseline: string
  readonly ratio: string
  readonly target: string
  readonly met: boolean
}

/** Renders the report as a table of plain text, which is also Markdown. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'figure', 'base line', 'ratio', 'target', '']
  const cells = rows.map(({ what, figure, baseline, ratio, target, met }) => [
    what,
    figure,
    baseline,
    ratio,
    target,
    met ? 'met' : 'MISSED',
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
