import { compared, type Decimal, decimalOf } from './decimal.ts'
import { error, type Finding, type FindingTarget } from './finding.ts'

/** Inferred: no article has a limit. This one only keeps out what is surely a slip of the hand. */
const highestPrice: Decimal = { units: 1_000_000_000n, scale: 0 }

const nothing: Decimal = { units: 0n, scale: 0 }

/** A price that was read, or what is wrong with it. */
export type PriceReading =
  | { readonly price: Decimal; readonly findings: readonly [] }
  | { readonly price?: never; readonly findings: readonly [Finding] }

/** A price that came from anywhere: zero or more, and with so many decimal places at most. Plans may be free. */
export function readPrice(value: unknown, places: number, target: FindingTarget): PriceReading {
  const price = decimalOf(value)
  const problem = price ? problemOf(price, places) : 'it is no number'
  if (price && problem === undefined) return { price, findings: [] }
  return { findings: [error(target, 'PriceInvalid', `This price cannot be taken: ${problem}.`)] }
}

function problemOf(price: Decimal, places: number): string | undefined {
  if (compared(price, nothing) < 0) return 'it is less than zero'
  if (compared(price, highestPrice) > 0) return 'it is more than a thousand million'
  return price.scale > places ? `it has more than ${places} decimal places` : undefined
}
