import type { listCustomerProducts as operation } from '@comptoir/contract/csp/customers/product-operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { listProducts } from '../catalogue/product-listing.ts'
import { productToWire } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { listedEntries } from './listed-entries.ts'
import { placeOfCustomer } from './selling-place.ts'

export const listCustomerProducts: Handler<typeof operation> = async (
  context,
  { targetSegment, targetView, reservationScope },
) => {
  const { cloud, partner } = context
  const { country } = context.customer
  const query = {
    ...placeOfCustomer({ partner, country, targetSegment }),
    targetView,
    ...(reservationScope !== undefined && { reservationScope }),
  }
  const products = listedEntries(listProducts(catalogueOf(cloud.id, cloud.basis), query))
  return { items: products.map((product) => productToWire(product, { country })) }
}
