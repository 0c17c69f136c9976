import { definePlanned } from '../../operation.ts'
import { optional, text } from '../../schemas/primitives.ts'

// Inferred: the articles name no clouds; the marketplace is run from the public one.
const where = { clouds: ['global'], auth: ['app'], source: 'partner-center-submission-api-onboard' } as const

/** The first of the Submission API: what its clients ask before anything else. */
export const ingestionProductsPlanned = {
  'ingestion.products.list': definePlanned({
    id: 'ingestion.products.list',
    title: "List the account's marketplace products",
    method: 'GET',
    path: '/v1.0/ingestion/products',
    query: { $filter: optional(text), $skipToken: optional(text) },
    ...where,
  }),
  'ingestion.products.get': definePlanned({
    id: 'ingestion.products.get',
    title: 'Get a marketplace product',
    method: 'GET',
    path: '/v1.0/ingestion/products/{productId}',
    params: { productId: text },
    ...where,
  }),
}
