import { type Child, startChild } from './child.ts'
import { type Figures, type Load, measure } from './load.ts'

export interface Comparison {
  readonly ours: Figures
  readonly baseline: Figures
  /** The median of the rounds' ratios. */
  readonly ratio: number
}

/** Rounds, each measuring both in turn: what else the machine does then falls on both. */
const rounds = 9

/** Headers that a server sets anew on each answer. */
const own = ['content-length', 'date', 'connection', 'keep-alive', 'transfer-encoding']

/** Measures an address against a bare node:http server that sends the same bytes and headers. */
export async function againstBare(load: Omit<Load, 'seconds'>, seconds: number): Promise<Comparison> {
  const answer = await fetch(load.url, { headers: { ...load.headers } })
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !own.includes(name)))
  const body = await answer.text()
  if (!answer.ok) throw new Error(`${load.url}: ${answer.status} ${body}`)
  const bare: Child = await startChild('bare.ts', [], { headers, body })
  try {
    const pairs: { ours: Figures; baseline: Figures }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const baseline = await measure({ ...load, url: bare.url, seconds })
      pairs.push({ ours: await measure({ ...load, seconds }), baseline })
    }
    return middle(pairs)
  } finally {
    await bare.stop()
  }
}

/** Measures writes against the rate of raw inserts, round by round. */
export async function againstRaw(write: () => Promise<Figures>, raw: () => number): Promise<Comparison> {
  const pairs: { ours: Figures; baseline: Figures }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const rate = raw()
    pairs.push({ ours: await write(), baseline: { rate, p50: 0, p99: 0 } })
  }
  return middle(pairs)
}

function middle(pairs: readonly { readonly ours: Figures; readonly baseline: Figures }[]): Comparison {
  const ordered = pairs
    .map((pair) => ({ ...pair, ratio: pair.ours.rate / pair.baseline.rate }))
    .sort((one, other) => one.ratio - other.ratio)
  const median = ordered[Math.floor(ordered.length / 2)]
  if (!median) throw new Error('nothing was measured')
  return median
}
