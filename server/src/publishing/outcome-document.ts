import { type CertificationOutcome, scriptedSteps } from '@comptoir/contract/schemas/market-offer'
import { type CertificationOutcomeRow, scriptOf } from './certification-outcome-store.ts'

/** What a sandbox lets a step of publishing come to, in wire form. */
export function outcomeDocument(row: CertificationOutcomeRow): CertificationOutcome {
  return {
    id: row.outcome_id,
    ...(row.product_id !== '' && { productId: row.product_id }),
    step: scriptedSteps.find((step) => step === row.step) ?? 'certification',
    ...scriptOf(row),
    remaining: row.remaining,
  }
}
