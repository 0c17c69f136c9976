import type { getAvailability as operation } from '@comptoir/contract/csp/products/operations'
import { availabilityToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { loadAvailability, loadProduct, loadSku } from './product-lookup.ts'

export const getAvailability: Handler<typeof operation> = async ({ cloud, partner }, input) => {
  const market = marketOf(cloud, input.country)
  const viewer = { cloud, partner, market }
  const product = loadProduct(viewer, input.productId)
  const sku = loadSku(viewer, product, input.skuId)
  return availabilityToWire(loadAvailability(viewer, sku, input.availabilityId), { product, sku }, market)
}
