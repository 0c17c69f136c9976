import type { getOffer as operation } from '@comptoir/contract/csp/offers/operations'
import { offerToWire } from '../catalogue/offer-wire.ts'
import type { Handler } from '../handler.ts'
import { loadOffer } from './load-offer.ts'
import { marketOf } from './market.ts'

export const getOffer: Handler<typeof operation> = async (context, { offerId, country }) => {
  const market = marketOf(context.cloud, country)
  const offer = loadOffer(context, offerId, market)
  return offerToWire(offer, { country: market.country, locale: context.locale })
}
