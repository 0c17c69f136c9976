import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { withReadAddresses } from '../marketplace/portal-files.ts'
import { Answer, StoredJson } from '../page.ts'
import type { Server } from '../server.ts'
import { portalEtag, portalInstant } from './portal-etag.ts'
import { portalOfferText } from './portal-offer-text.ts'

/** What answering an offer needs of a handler's context. */
export interface Answering {
  readonly server: Pick<Server, 'blobs'>
  readonly origin: string
}

/** The draft of an offer, with its ETag. */
export function draftAnswer(context: Answering, offer: MarketOfferRow, status = 200): Answer<StoredJson> {
  const text = portalOfferText(offer, definitionTold(context, offer, offer.definition), portalInstant(offer))
  return new Answer(status, new StoredJson(text), undefined, { etag: portalEtag(offer) })
}

/** A stored definition with addresses to read the files that were uploaded here. */
export function definitionTold(
  { server, origin }: Answering,
  { partner_id }: Pick<MarketOfferRow, 'partner_id'>,
  definition: string,
): string {
  return withReadAddresses(definition, { blobs: server.blobs, origin, partnerId: partner_id })
}
