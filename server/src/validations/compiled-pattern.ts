const compiled = new Map<string, RegExp>()

/**
 * Whether a text is what a regular expression of the contract's tables says. Each expression is compiled on its first
 * use and kept; only give it expressions of the tables, of which there are a few hundred.
 */
export function matchesPattern(regex: string, text: string): boolean {
  let pattern = compiled.get(regex)
  if (pattern === undefined) {
    pattern = new RegExp(regex)
    compiled.set(regex, pattern)
  }
  return pattern.test(text)
}
