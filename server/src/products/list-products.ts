import type { listProducts as operation } from '@comptoir/contract/csp/products/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { listProducts as list } from '../catalogue/product-listing.ts'
import { productToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from '../offers/market.ts'
import { listedEntries } from './listed-entries.ts'
import { placeOfPartner } from './selling-place.ts'

export const listProducts: Handler<typeof operation> = async (
  { cloud, partner },
  { country, targetSegment, ...query },
) => {
  const market = marketOf(cloud, country)
  const place = placeOfPartner({ partner, country: market.country, targetSegment })
  const products = listedEntries(list(catalogueOf(cloud.id, cloud.basis), { ...place, ...query }))
  return { items: market.isServed ? products.map((product) => productToWire(product, market)) : [] }
}
