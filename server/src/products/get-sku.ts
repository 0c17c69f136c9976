import type { getSku as operation } from '@comptoir/contract/csp/products/operations'
import { skuToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { loadProduct, loadSku } from './product-lookup.ts'

export const getSku: Handler<typeof operation> = async ({ cloud, partner }, { productId, skuId, country }) => {
  const market = marketOf(cloud, country)
  const viewer = { cloud, partner, market }
  return skuToWire(loadSku(viewer, loadProduct(viewer, productId), skuId), market)
}
