/** Breaks a text into lines of a width, each behind an indentation. */
export function wrap(text: string, indent: string, width = 100): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + word.length + 1 > width) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return `${[...lines, line].join('\n')}\n`
}
