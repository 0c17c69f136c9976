import { publishers } from '../identity/role-sets.ts'
import { guid, optional, text } from '../schemas/primitives.ts'

/**
 * What every operation of the product ingestion API asks of its caller: what the Submission API does, with a token for
 * the graph.
 */
export const productIngestionApi = {
  // Inferred: the articles name no clouds; the marketplace is run from the public one.
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: publishers,
  source: 'product-ingestion-api',
} as const

/** Where the API begins, at the graph's host. */
export const productIngestionPath = '/rp/product-ingestion'

/**
 * The version of the schema that a client was written for. What is absent or malformed is taken as the newest, since
 * clients leave it out.
 */
export const schemaVersion = { $version: optional(text) }

/** The parameter of whatever belongs to a product. */
export const productParams = { productId: guid }

/** The parameters of whatever belongs to a plan. */
export const planParams = { ...productParams, planId: guid }
