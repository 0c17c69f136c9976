import type { createCertificationOutcome as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import { refuse } from '../partner-center-error.ts'
import { insertOutcome } from './certification-outcome-store.ts'
import { outcomeDocument } from './outcome-document.ts'

/** Lets a step of publishing fail, or ask for changes, as often as is said; afterwards it goes well again. */
export const createCertificationOutcome: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner } = context
  const { productId, step, outcome = 'fail', message = 'The sandbox was told to let this step fail.', times = 1 } = body
  if (productId !== undefined && !(await findMarketOffer(db, partner.partner_id, productId)))
    refuse('marketOfferNotFound', productId)
  const row = {
    partner_id: partner.partner_id,
    outcome_id: context.newId(),
    product_id: productId?.toLowerCase() ?? '',
    step,
    remaining: times,
    body: JSON.stringify({ outcome, message }),
  }
  await insertOutcome(db, row)
  const document = outcomeDocument(row)
  context.record({ after: document })
  return document
}
