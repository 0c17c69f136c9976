import { publishers } from '../identity/role-sets.ts'
import { identifier, optional, text } from '../schemas/primitives.ts'

/** What every operation of the Cloud Partner Portal API asks of its caller. */
export const portalApi = {
  // Inferred: the articles name no clouds; the marketplace is run from the public one.
  clouds: ['global'],
  // The articles describe service principals alone.
  auth: ['app'],
  roles: publishers,
} as const

/** The version that the articles are of. */
export const portalApiVersion = '2017-10-31'

/**
 * The versions that are known, the first of them as the articles use it. @see cloud-partner-portal-api-overview
 */
export const portalApiVersions = [portalApiVersion, '2016-08-01-preview'] as const

/**
 * The version that a client was written for: every call must name one that is known. Optional here, since what is
 * missing has the same refusal as what is unknown.
 */
export const apiVersion = { 'api-version': optional(text) }

/** The address of an offer, below its publisher's. */
export const portalOfferPath = '/api/publishers/{publisherId}/offers/{offerId}'

/** The parameter of a publisher's address. */
export const publisherParams = { publisherId: identifier }

/** The parameters of `portalOfferPath`. Several articles call the offer id a GUID; what they show is its name. */
export const offerParams = { ...publisherParams, offerId: identifier }
