import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'

/** What of an offer a product of the Submission API tells. */
export type ProductRow = Pick<MarketOfferRow, 'product_id' | 'product_kind' | 'name' | 'offer_name' | 'extras'>

/** A product as it is answered, as JSON text: its kind first, its id last, no ETag. */
export function productDocument({ product_id, product_kind, name, offer_name, extras }: ProductRow): string {
  const externalIDs = `[{"type":"AzureOfferId","value":${JSON.stringify(offer_name)}}]`
  const kept = extras === '{}' ? '' : `${extras.slice(1, -1)},`
  return `{"resourceType":"${product_kind}","name":${JSON.stringify(name)},"externalIDs":${externalIDs},${kept}"id":"${product_id}"}`
}
