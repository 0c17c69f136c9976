import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { portalInstant, type Revised } from './portal-etag.ts'

/** What every answer tells of an offer. Ids, types and statuses are words that JSON needs no escapes for. */
type Told = Pick<MarketOfferRow, 'offer_type' | 'publisher_id' | 'offer_name' | 'status' | 'version'>

function heading({ offer_type, publisher_id, status }: Told): string {
  return `"offerTypeId":"${offer_type}","publisherId":"${publisher_id}","status":"${status}"`
}

/**
 * An offer as JSON text, around its definition as it is stored: an offer is read much more often than it is written, and
 * its definition has what nobody here needs to understand, numbers beyond 2^53 among it.
 */
export function portalOfferText(offer: Told, definition: string, changedTime: string): string {
  return `{${heading(offer)},"id":"${offer.offer_name}","version":${offer.version},"definition":${definition},"changedTime":"${changedTime}"}`
}

/**
 * Members that lists were seen to have, and no article names: always these. That an offer was moved to Partner Center is
 * told by one of them, and left out otherwise.
 */
const observed = `"pcRedirectUri":"","isvUpgradeRequest":false,"offerTypeChanges":[],"pricingNotRecalculatedRegions":[],"offerTypeVersionsOverride":{}`

/** An offer as lists have it: with its name alone. */
export function portalSummaryText(offer: Told & Revised & Pick<MarketOfferRow, 'name' | 'migrated'>): string {
  const migration = offer.migrated === 1 ? '"pcMigrationStatus":"migrated",' : ''
  const name = JSON.stringify(offer.name)
  return `{${heading(offer)},"lockStatus":"none",${migration}${observed},"version":${offer.version},"id":"${offer.offer_name}","definition":{"displayText":${name}},"changedTime":"${portalInstant(offer)}"}`
}
