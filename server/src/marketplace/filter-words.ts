/** A word of a `$filter`: a name, a text between quotes, or a sign. */
export interface FilterWord {
  readonly kind: 'name' | 'text' | 'sign'
  /** A name in small letters, a text as it was sent and without its quotes. */
  readonly value: string
}

/** Characters of a `$filter` at most. Inferred: the documents give no bound; those of clients stay far below. */
const longestFilter = 2000

const pattern = /\s*(?:([a-z_][\w.]*)|'((?:[^']|'')*)'|([():/,]))\s*/iy

/** The words of a `$filter` as OData writes them, a quote within a text doubled; undefined where it is none. */
export function filterWords(filter: string): readonly FilterWord[] | undefined {
  if (filter.length > longestFilter) return undefined
  const words: FilterWord[] = []
  pattern.lastIndex = 0
  for (let at = 0; at < filter.length; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const found = pattern.exec(filter)
    if (!found) return undefined
    const [, name, text, sign] = found
    if (name !== undefined) words.push({ kind: 'name', value: name.toLowerCase() })
    else if (text !== undefined) words.push({ kind: 'text', value: text.replaceAll("''", "'") })
    else words.push({ kind: 'sign', value: sign ?? '' })
  }
  return words
}
