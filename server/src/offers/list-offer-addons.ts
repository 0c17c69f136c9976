import type { listOfferAddons as operation } from '@comptoir/contract/csp/offers/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { listAddOns } from '../catalogue/catalogue-lookup.ts'
import { offerToWire } from '../catalogue/offer-wire.ts'
import type { Handler } from '../handler.ts'
import { loadOffer } from './load-offer.ts'
import { marketOf } from './market.ts'
import { pageOf } from './offer-page.ts'

export const listOfferAddons: Handler<typeof operation> = async (context, { offerId, country, ...slice }) => {
  const { cloud, locale } = context
  const market = marketOf(cloud, country)
  const offer = loadOffer(context, offerId, market)
  const addOns = listAddOns(catalogueOf(cloud.id, cloud.basis), offer.id, market)
  return pageOf(addOns, slice, (addOn) => offerToWire(addOn, { country: market.country, locale }))
}
