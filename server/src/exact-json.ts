/*
 * JSON whose numbers keep their digits. A 64-bit integer does not fit a JavaScript number: what would lose digits is
 * carried as the text it was, which JSON.stringify writes as it is.
 */

/** Reads JSON; a whole number beyond 2^53 becomes a carrier of its digits. @throws SyntaxError */
export function parseExact(text: string): unknown {
  return mayBeWide.test(text) ? JSON.parse(text, exact) : JSON.parse(text)
}

/** Sixteen digits in a row, or an exponent: without either no number is beyond 2^53, and asking for each is slow. */
const mayBeWide = /\d{16}|\d[eE]\+?\d/

/** The type library does not know the third argument of a reviver, nor `JSON.rawJSON`, yet. */
function exact(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || hasFraction(value)) return value
  const json: object = JSON
  if (context?.source === undefined || !('rawJSON' in json) || typeof json.rawJSON !== 'function') return value
  return json.rawJSON(context.source)
}

function hasFraction(value: number): boolean {
  return Number.isFinite(value) && !Number.isInteger(value)
}
