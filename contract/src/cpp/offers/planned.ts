import { definePlanned } from '../../operation.ts'
import { optional, text } from '../../schemas/primitives.ts'

const publisher = { publisherId: text }
const apiVersion = { 'api-version': optional(text) }

// Inferred: the articles name no clouds; the marketplace is run from the public one.
const where = { clouds: ['global'], auth: ['app'], source: 'cloud-partner-portal-api-overview' } as const

/** The first of the Cloud Partner Portal API: what its clients ask before anything else. */
export const cppOffersPlanned = {
  'cpp.offers.list': definePlanned({
    id: 'cpp.offers.list',
    title: "List a publisher's offers",
    method: 'GET',
    path: '/api/publishers/{publisherId}/offers',
    params: publisher,
    query: { ...apiVersion, $filter: optional(text) },
    ...where,
  }),
  'cpp.offers.get': definePlanned({
    id: 'cpp.offers.get',
    title: 'Get an offer of a publisher',
    method: 'GET',
    path: '/api/publishers/{publisherId}/offers/{offerId}',
    params: { ...publisher, offerId: text },
    query: apiVersion,
    ...where,
  }),
}
