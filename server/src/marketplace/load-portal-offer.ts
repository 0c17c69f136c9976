import { refuse } from '../partner-center-error.ts'
import type { Loading } from './load-product.ts'
import {
  findMarketOfferByName,
  findPortalDraft,
  type MarketOfferRow,
  type PortalDraftRow,
} from './market-offer-store.ts'
import { findPublisher, type PublisherRow } from './publisher-store.ts'

/** The publisher in the path of a request of the Cloud Partner Portal API. Who has no part in it is not told whether there is one. @throws publisherForbidden */
export async function loadPublisher({ db, partner }: Loading, publisherId: string): Promise<PublisherRow> {
  return (await findPublisher(db, partner.partner_id, publisherId)) ?? refuse('publisherForbidden')
}

/** The offer in the path. @throws publisherForbidden, portalOfferNotFound */
export async function loadPortalOffer(context: Loading, publisherId: string, offerId: string): Promise<MarketOfferRow> {
  const { db, partner } = context
  const offer = await findMarketOfferByName(db, partner.partner_id, publisherId, offerId)
  return offer ?? refuseOffer(context, publisherId, offerId)
}

/** The draft in the path, to be told and no more. @throws publisherForbidden, portalOfferNotFound */
export async function loadPortalDraft(context: Loading, publisherId: string, offerId: string): Promise<PortalDraftRow> {
  const { db, partner } = context
  const draft = await findPortalDraft(db, partner.partner_id, publisherId, offerId)
  return draft ?? refuseOffer(context, publisherId, offerId)
}

/** Whose offer is there is a publisher of the account: only where none is that needs asking. */
async function refuseOffer(context: Loading, publisherId: string, offerId: string): Promise<never> {
  await loadPublisher(context, publisherId)
  return refuse('portalOfferNotFound', publisherId, offerId)
}
