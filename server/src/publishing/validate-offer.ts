import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { Executor } from '../store/executor.ts'
import { containerFindings } from './container-findings.ts'
import { diskFindings } from './disk-findings.ts'
import { everyDraft } from './every-draft.ts'
import { imageFindings } from './image-findings.ts'
import { leadFindings } from './lead-findings.ts'
import { memberFindings } from './member-findings.ts'
import { readOfferFacts, type Submitted } from './offer-facts.ts'
import { packageFindings } from './package-findings.ts'
import { priceFindings } from './price-findings.ts'
import type { PublishingContext } from './publishing-context.ts'

/**
 * What is wrong with an offer that is published, or is to be: `submitted` is what is published of it, or else the drafts
 * as they are now. Nothing is fetched from elsewhere.
 */
export async function validateOffer(
  { server, db, now }: Pick<PublishingContext, 'server' | 'now'> & { readonly db: Executor },
  offer: MarketOfferRow,
  submitted?: Submitted,
): Promise<readonly Finding[]> {
  const published = submitted ?? { definition: offer.definition, ...(await everyDraft(db, offer)) }
  const facts = await readOfferFacts({ db, vault: server.vault }, offer, published)
  const check = { partnerId: offer.partner_id, blobs: server.blobs, now: now() }
  return [
    ...memberFindings(facts),
    ...imageFindings(facts),
    ...leadFindings(facts),
    ...packageFindings(facts),
    ...containerFindings(facts),
    ...(await priceFindings(facts, check)),
    ...(await diskFindings(facts, check)),
  ]
}
