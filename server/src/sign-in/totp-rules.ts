import { createHmac, timingSafeEqual } from 'node:crypto'
import { fromBase32 } from './base32.ts'

/** How long a code is shown, in milliseconds. @see https://www.rfc-editor.org/rfc/rfc6238 */
export const stepMs = 30_000

const digits = 6

/** Steps by which a person's authenticator may be ahead or behind. */
const tolerance = 1

/** The time step of an instant, in milliseconds of the epoch. */
export function timeStepAt(epochMs: number): number {
  return Math.floor(epochMs / stepMs)
}

/** The code of a time step: six digits, HMAC-SHA-1. The secret is base32. */
export function codeAt(secret: string, timeStep: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(timeStep))
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0x0f
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The time step that a code is of: now, the one before or the one after, and later than `usedStep`, since a code is good
 * once. Undefined where it is of none. Spaces in the code do not count.
 */
export function matchingStep(
  secret: string,
  code: string,
  { epochMs, usedStep }: { readonly epochMs: number; readonly usedStep: number },
): number | undefined {
  const sent = Buffer.from(code.replaceAll(/\s/g, ''))
  const now = timeStepAt(epochMs)
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => now - tolerance + index)
  const matching = steps.filter((step) => {
    const expected = Buffer.from(codeAt(secret, step))
    return sent.length === expected.length && timingSafeEqual(sent, expected)
  })
  return matching.find((step) => step > usedStep)
}

/** What an authenticator reads from a QR code, or a person copies. */
export function otpauthUri({
  secret,
  issuer,
  account,
}: Readonly<Record<'secret' | 'issuer' | 'account', string>>): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=${digits}&period=${stepMs / 1000}`
}
