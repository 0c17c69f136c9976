/** Objects and lists within each other at most, in what a client sends; no document of any API comes near. */
export const deepestJson = 64

const quote = 0x22
const backslash = 0x5c
const openings: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closings: ReadonlySet<number> = new Set([0x5d, 0x7d])

/**
 * Whether objects and lists of a JSON text nest deeper than `levels`. Asked before it is parsed: whatever walks through
 * the value later may do so by calling itself.
 */
export function nestsDeeperThan(text: string, levels: number): boolean {
  if (text.length <= levels) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfText(text, at)
    else if (openings.has(code)) depth += 1
    else if (closings.has(code)) depth -= 1
    if (depth > levels) return true
  }
  return false
}

/** Where a text ends that begins at a quote: at the next quote that no backslash takes away. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}
