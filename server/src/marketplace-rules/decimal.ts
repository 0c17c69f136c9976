/** An exact decimal number: `units` × 10 to the power of -`scale`. Money is counted in these, never in floating point. */
export interface Decimal {
  readonly units: bigint
  /** Decimal places, 0 or more. */
  readonly scale: number
}

const form = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,3}))?$/i

/** Places and zeros that an exponent may ask for, at most: what is beyond is no amount of money. */
const largestExponent = 40

/** The number that a text or a JSON number tells; undefined for what is none, or far from any amount of money. */
export function decimalOf(value: unknown): Decimal | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const [, sign, whole, fraction = '', exponent = '0'] = form.exec(String(value)) ?? []
  if (whole === undefined || Math.abs(Number(exponent)) > largestExponent) return undefined
  const digits = BigInt(`${sign}${whole}${fraction}`)
  const scale = fraction.length - Number(exponent)
  return trimmed(scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 })
}

/** Without zeros at the end of its decimal places. */
function trimmed({ units, scale }: Decimal): Decimal {
  let [left, places] = [units, scale]
  while (places > 0 && left % 10n === 0n) {
    left /= 10n
    places -= 1
  }
  return { units: left, scale: places }
}

/** The product of two numbers. */
export function times(one: Decimal, other: Decimal): Decimal {
  return trimmed({ units: one.units * other.units, scale: one.scale + other.scale })
}

/** A number divided by a whole one, to this many decimal places, halves away from zero. @throws {RangeError} for a divisor of zero */
export function dividedBy({ units, scale }: Decimal, divisor: number, places: number): Decimal {
  const shift = places - scale
  const numerator = shift >= 0 ? units * 10n ** BigInt(shift) : units
  const denominator = shift >= 0 ? BigInt(divisor) : BigInt(divisor) * 10n ** BigInt(-shift)
  return trimmed({ units: nearest(numerator, denominator), scale: places })
}

/** A number with at most this many decimal places, halves away from zero. */
export function rounded(number: Decimal, places: number): Decimal {
  return number.scale <= places ? number : dividedBy(number, 1, places)
}

function nearest(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -(denominator / 2n) : denominator / 2n
  return (numerator + half) / denominator
}

/** Less than zero where `one` is the smaller, more where it is the larger, zero where they are equal. */
export function compared(one: Decimal, other: Decimal): -1 | 0 | 1 {
  const scale = Math.max(one.scale, other.scale)
  const [left, right] = [one, other].map(({ units, scale: own }) => units * 10n ** BigInt(scale - own))
  if (left === undefined || right === undefined || left === right) return 0
  return left < right ? -1 : 1
}

/** A number as a text of digits, without exponent and without zeros at its end: `0.35`. */
export function decimalText(number: Decimal): string {
  const { units, scale } = trimmed(number)
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`
}
