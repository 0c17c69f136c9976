import type { getPortalOfferVersion as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Handler } from '../handler.ts'
import { loadPortalOffer } from '../marketplace/load-portal-offer.ts'
import { refuse } from '../partner-center-error.ts'
import { findOfferVersion } from '../publishing/offer-version-store.ts'
import { draftAnswer } from './draft-answer.ts'
import { versionAnswer } from './version-answer.ts'

/** Reads a version of an offer. Inferred: the version that was not published yet is the draft. */
export const getPortalOfferVersion: Handler<typeof operation> = async (context, { publisherId, offerId, version }) => {
  const offer = await loadPortalOffer(context, publisherId, offerId)
  const wanted = Number(version)
  // More digits than a version ever has: PostgreSQL would refuse to compare with them.
  const published = wanted <= offer.version ? await findOfferVersion(context.db, offer, wanted) : undefined
  if (published) return versionAnswer(context, offer, published)
  return wanted === offer.version
    ? draftAnswer(context, offer)
    : refuse('portalOfferVersionNotFound', offer.offer_name, version)
}
