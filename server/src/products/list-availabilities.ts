import type { listAvailabilities as operation } from '@comptoir/contract/csp/products/operations'
import { listAvailabilities as list } from '../catalogue/product-listing.ts'
import { availabilityToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { listedEntries } from './listed-entries.ts'
import { loadProduct, loadSku } from './product-lookup.ts'
import { placeOfPartner } from './selling-place.ts'

/** Inferred: the `targetView` of two examples narrows nothing, since the product is named already. */
export const listAvailabilities: Handler<typeof operation> = async ({ cloud, partner }, input) => {
  const { productId, skuId, targetSegment } = input
  const market = marketOf(cloud, input.country)
  const viewer = { cloud, partner, market }
  const product = loadProduct(viewer, productId, 'parentProductNotFound')
  const sku = loadSku(viewer, product, skuId)
  const items = listedEntries(list(sku, placeOfPartner({ partner, country: market.country, targetSegment })))
  return { items: items.map((item) => availabilityToWire(item, { product, sku }, market)) }
}
