import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { offerCategory } from '../../schemas/offer.ts'
import { country } from '../../schemas/primitives.ts'

/** Lists the shelves of offers in a country. */
export const listOfferCategories = defineOperation({
  id: 'csp.offerCategories.list',
  title: 'List offer categories',
  method: 'GET',
  path: '/v1/offercategories',
  query: { country },
  replies: { 200: collection(offerCategory) },
  list: 'whole',
  errors: ['countryInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-list-of-offer-categories-by-country-and-locale',
})
