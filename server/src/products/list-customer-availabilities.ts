import type { listCustomerAvailabilities as operation } from '@comptoir/contract/csp/customers/product-operations'
import { listAvailabilities } from '../catalogue/product-listing.ts'
import { availabilityToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { listedEntries } from './listed-entries.ts'
import { loadProduct, loadSku } from './product-lookup.ts'
import { placeOfCustomer } from './selling-place.ts'

export const listCustomerAvailabilities: Handler<typeof operation> = async ({ cloud, customer, partner }, input) => {
  const { productId, skuId, targetSegment } = input
  const market = marketOf(cloud, customer.country)
  const viewer = { cloud, partner, market }
  const product = loadProduct(viewer, productId, 'parentProductNotFound')
  const sku = loadSku(viewer, product, skuId)
  const items = listedEntries(
    listAvailabilities(sku, placeOfCustomer({ partner, country: market.country, targetSegment })),
  )
  return { items: items.map((item) => availabilityToWire(item, { product, sku }, market)) }
}
