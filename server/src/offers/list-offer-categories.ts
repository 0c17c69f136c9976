import type { listOfferCategories as operation } from '@comptoir/contract/csp/offer-categories/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { listCategories } from '../catalogue/catalogue-lookup.ts'
import { offerCategoryToWire } from '../catalogue/offer-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from './market.ts'

export const listOfferCategories: Handler<typeof operation> = async ({ cloud, locale }, { country }) => {
  const market = marketOf(cloud, country)
  const categories = market.isServed ? listCategories(catalogueOf(cloud.id, cloud.basis)) : []
  return { items: categories.map((category) => offerCategoryToWire(category, { country: market.country, locale })) }
}
