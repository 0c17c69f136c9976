import type { listPortalOffers as operation } from '@comptoir/contract/cpp/offers/operations'
import type { Handler } from '../handler.ts'
import { loadPublisher } from '../marketplace/load-portal-offer.ts'
import { type MarketOfferSummary, summariesOfPublisher } from '../marketplace/market-offer-store.ts'
import { StoredList } from '../page.ts'
import { readFilter } from './portal-filter.ts'
import { portalSummaryText } from './portal-offer-text.ts'

/** Members of an offer that a filter may name. */
const filterable = ['offerTypeId', 'publisherId', 'status', 'id', 'pcMigrationStatus']

/** Lists a publisher's offers by offer id. */
export const listPortalOffers: Handler<typeof operation> = async (context, { publisherId, $filter }) => {
  const publisher = await loadPublisher(context, publisherId)
  const filter = $filter === undefined || $filter.trim() === '' ? undefined : readFilter($filter, filterable)
  const offers = await summariesOfPublisher(context.db, publisher)
  const wanted = filter ? offers.filter((offer) => filter(valuesOf(offer))) : offers
  return { items: new StoredList(wanted.map(portalSummaryText).join(','), wanted.length) }
}

function valuesOf(offer: MarketOfferSummary): Readonly<Record<string, string>> {
  return {
    offerTypeId: offer.offer_type,
    publisherId: offer.publisher_id,
    status: offer.status,
    id: offer.offer_name,
    pcMigrationStatus: offer.migrated === 1 ? 'migrated' : '',
  }
}
