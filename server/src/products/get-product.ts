import type { getProduct as operation } from '@comptoir/contract/csp/products/operations'
import { productToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { loadProduct } from './product-lookup.ts'

export const getProduct: Handler<typeof operation> = async ({ cloud, partner }, { productId, country }) => {
  const market = marketOf(cloud, country)
  return productToWire(loadProduct({ cloud, partner, market }, productId), market)
}
