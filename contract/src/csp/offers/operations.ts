import { Type } from 'typebox'
import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { offer } from '../../schemas/offer.ts'
import { country, identifier, offset, pageSize } from '../../schemas/primitives.ts'

/** Lists what may be sold in a country, of the licence-based catalogue. */
export const listOffers = defineOperation({
  id: 'csp.offers.list',
  title: 'List offers',
  method: 'GET',
  path: '/v1/offers',
  query: {
    country,
    offer_category_id: Type.Optional(identifier),
    offset: Type.Optional(offset),
    size: Type.Optional(pageSize),
  },
  replies: { 200: collection(offer) },
  list: 'offset',
  errors: ['countryInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-list-of-offers-for-a-market',
})

/** Reads one offer. */
export const getOffer = defineOperation({
  id: 'csp.offers.get',
  title: 'Get an offer',
  method: 'GET',
  path: '/v1/offers/{offerId}',
  params: { offerId: identifier },
  query: { country },
  replies: { 200: offer },
  errors: ['countryInvalid', 'offerNotFound', 'offerOnlyInProducts'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-an-offer-by-id',
})

/** Lists the offers that may be added to an offer. */
export const listOfferAddons = defineOperation({
  id: 'csp.offers.addons.list',
  title: 'List the add-ons of an offer',
  method: 'GET',
  path: '/v1/offers/{offerId}/addons',
  params: { offerId: identifier },
  query: { country, offset: Type.Optional(offset), size: Type.Optional(pageSize) },
  replies: { 200: collection(offer) },
  list: 'offset',
  errors: ['countryInvalid', 'offerNotFound', 'offerOnlyInProducts'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-addon-offers-by-offer-id',
})
