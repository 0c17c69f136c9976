import type { Finding } from '../marketplace-rules/finding.ts'

/** Findings told at most: a refusal is read by people. */
const mostTold = 20

/** Findings as the text of a refusal: each with where it is, `plan basic, regions: …`. */
export function findingSentences(findings: readonly Finding[]): string {
  return findings.slice(0, mostTold).map(sentence).join(' ')
}

function sentence({ target: { planId, member }, message }: Finding): string {
  return `${planId === undefined ? '' : `plan ${planId}, `}${member}: ${message}`
}
