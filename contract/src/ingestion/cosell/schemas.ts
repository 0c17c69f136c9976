import { Type } from 'typebox'
import { text } from '../../schemas/primitives.ts'
import { entity, entityRequest, pagedCollection, typeValuePair } from '../resource.ts'

const assetMembers = {
  fileName: Type.Optional(text),
  type: Type.Optional(text),
  fileSasUri: Type.Optional(text),
  state: Type.Optional(text),
}

/** A document for those who sell together. The specification gives `state` no closed set here. */
export const cosellAsset = entity('CosellAsset', assetMembers)

/** The co-sell documents of a product. */
export const cosellAssetPage = pagedCollection(cosellAsset)

/** A co-sell document to be uploaded, or that was. */
export const cosellAssetRequest = entityRequest('CosellAsset', assetMembers)

/** An area that a solution is for. */
export const cosellSolutionArea = Type.Object({ area: text, subAreas: Type.Optional(Type.Array(text)) })

/** Who is to be asked about selling together. */
export const cosellContact = Type.Object({
  type: Type.Optional(text),
  email: Type.Optional(text),
  name: Type.Optional(text),
  jobTitle: Type.Optional(text),
  role: Type.Optional(text),
  regions: Type.Optional(Type.Array(text)),
  subRegions: Type.Optional(Type.Array(text)),
})

const listingMembers = {
  offerPlatforms: Type.Optional(Type.Array(text)),
  endCustomerSegments: Type.Optional(Type.Array(text)),
  offerType: Type.Optional(text),
  solutionAreas: Type.Optional(Type.Array(cosellSolutionArea)),
  contacts: Type.Optional(Type.Array(cosellContact)),
  assetReferences: Type.Optional(Type.Array(typeValuePair)),
}

/** What is told to those who sell together. */
export const cosellListing = entity('CosellListing', listingMembers)

/** The co-sell listings of a set of drafts. */
export const cosellListingPage = pagedCollection(cosellListing)

/** What is to be told to those who sell together. */
export const cosellListingRequest = entityRequest('CosellListing', listingMembers)
