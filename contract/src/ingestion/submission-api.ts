import { publishers } from '../identity/role-sets.ts'
import { identifier, optional, text } from '../schemas/primitives.ts'

/**
 * What every operation of the Submission API asks of its caller. The application itself must be a Manager, whoever it
 * acts for: the resource that its tokens are for says so.
 */
export const submissionApi = {
  // Inferred: the articles name no clouds; the marketplace is run from the public one.
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: publishers,
  source: 'partner-center-submission-api-onboard',
} as const

/** The address of a product; whatever belongs to it stands below. */
export const productPath = '/v1.0/ingestion/products/{productID}'

/**
 * The address of products once more: links to a next page begin with the API's own path, and clients that resolve them
 * against their base address send it twice.
 */
export const doubledProductsPath = '/v1.0/ingestion/v1.0/ingestion/products'

/** The parameter of `productPath`. */
export const productParams = { productID: identifier }

/** The parameters of a set of drafts of a product. */
export const instanceParams = { productID: identifier, instanceID: text }

/** Where a list goes on: the token of a `nextLink`; empty means from the beginning. */
export const skipToken = { $skipToken: optional(text) }

/** Members that an answer has only when they are asked for. What is not known there is not heeded. */
export const expand = { $expand: optional(text) }
