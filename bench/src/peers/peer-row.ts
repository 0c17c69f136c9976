import type { Row } from '../table.ts'

/** Ours and a peer's figure of one round. */
export interface Pair {
  readonly ours: number
  readonly theirs: number
}

/** The round whose ratio is the middle one. */
export function middlePair(pairs: readonly Pair[]): Pair {
  const ordered = pairs.toSorted((one, other) => one.ours / one.theirs - other.ours / other.theirs)
  const middle = ordered[Math.floor(ordered.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return middle
}

/** A row that compares with a peer. */
export function peerRow(
  what: string,
  { ours, theirs }: Pair,
  { unit, target }: { readonly unit: string; readonly target: number },
): Row {
  const ratio = ours / theirs
  return {
    what,
    figure: `${Math.round(ours)}${unit}`,
    baseline: `${Math.round(theirs)}${unit}`,
    ratio: ratio.toFixed(1),
    target: `>= ${target.toFixed(1)}`,
    met: ratio >= target,
  }
}
