import type { PortalDraftRow } from '../marketplace/market-offer-store.ts'
import { type Reading, withReadAddresses } from '../marketplace/portal-files.ts'
import { Answer, StoredJson } from '../page.ts'
import { portalEtag, portalInstant } from './portal-etag.ts'
import { portalOfferText } from './portal-offer-text.ts'

/** The draft of an offer, with its ETag. */
export function draftAnswer(context: Reading, offer: PortalDraftRow, status = 200): Answer<StoredJson> {
  const definition = withReadAddresses(offer.definition, context, offer)
  const text = portalOfferText(offer, definition, portalInstant(offer))
  return new Answer(status, new StoredJson(text), undefined, { etag: portalEtag(offer) })
}
