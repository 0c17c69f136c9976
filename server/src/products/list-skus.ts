import type { listSkus as operation } from '@comptoir/contract/csp/products/operations'
import { listSkus as list } from '../catalogue/product-listing.ts'
import { skuToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { listedEntries } from './listed-entries.ts'
import { loadProduct } from './product-lookup.ts'
import { placeOfPartner } from './selling-place.ts'

export const listSkus: Handler<typeof operation> = async (
  { cloud, partner },
  { productId, country, targetSegment },
) => {
  const market = marketOf(cloud, country)
  const product = loadProduct({ cloud, partner, market }, productId, 'parentProductNotFound')
  const skus = listedEntries(list(product, placeOfPartner({ partner, country: market.country, targetSegment })))
  const shown = { country: market.country, ...(targetSegment !== undefined && { targetSegment }) }
  return { items: skus.map((sku) => skuToWire(sku, shown)) }
}
