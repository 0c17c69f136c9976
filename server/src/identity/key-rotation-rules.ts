import { plusMilliseconds } from '../clock/clock.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Days for which a key signs. Inferred: the real service turns its keys without saying when. */
export const signingDays = 30

/** Hours for which a key is published before it signs: clients read the key set once a day. */
export const publishedAheadHours = 24

/** Minutes for which a key verifies after it stopped signing: an hour, as long as a token lives, and five against clocks that differ. */
export const verifyingMinutes = 65

/** When the next key shall sign, where it is time to publish it; undefined where it is not. */
export function nextKeyDue(newestSignsFrom: string, now: string): string | undefined {
  const turns = plusMilliseconds(newestSignsFrom, signingDays * dayMs)
  const earliest = plusMilliseconds(now, publishedAheadHours * hourMs)
  if (earliest < turns) return undefined
  return earliest
}

/** Until when the key before verifies, if the next one signs from this instant on. */
export function verifiesUntil(nextSignsFrom: string): string {
  return plusMilliseconds(nextSignsFrom, verifyingMinutes * 60_000)
}
