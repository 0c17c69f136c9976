import type { listCustomerSkus as operation } from '@comptoir/contract/csp/customers/product-operations'
import { listSkus } from '../catalogue/product-listing.ts'
import { skuToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { listedEntries } from './listed-entries.ts'
import { loadProduct } from './product-lookup.ts'
import { placeOfCustomer } from './selling-place.ts'

export const listCustomerSkus: Handler<typeof operation> = async (
  { cloud, customer, partner },
  { productId, targetSegment },
) => {
  const market = marketOf(cloud, customer.country)
  const product = loadProduct({ cloud, partner, market }, productId, 'parentProductNotFound')
  const skus = listedEntries(listSkus(product, placeOfCustomer({ partner, country: market.country, targetSegment })))
  const shown = { country: market.country, ...(targetSegment !== undefined && { targetSegment }) }
  return { items: skus.map((sku) => skuToWire(sku, shown)) }
}
