import type { listOffers as operation } from '@comptoir/contract/csp/offers/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { listOffers as list } from '../catalogue/catalogue-lookup.ts'
import { offerToWire } from '../catalogue/offer-wire.ts'
import type { Handler } from '../handler.ts'
import { marketOf } from './market.ts'
import { pageOf } from './offer-page.ts'

export const listOffers: Handler<typeof operation> = async (
  { cloud, locale, partner },
  { country, offer_category_id: categoryId, ...slice },
) => {
  const market = marketOf(cloud, country)
  const query = {
    country: market.country,
    sandbox: partner.sandbox === 1,
    ...(categoryId !== undefined && { categoryId }),
  }
  const offers = market.isServed ? list(catalogueOf(cloud.id, cloud.basis), query) : []
  return pageOf(offers, slice, (offer) => offerToWire(offer, { country: market.country, locale }))
}
