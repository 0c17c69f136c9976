import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { entity, entityRequest, pagedCollection } from '../resource.ts'

/** An address that a listing shows. */
export const listingUri = Type.Object({
  type: text,
  subtype: Type.Optional(text),
  displayText: Type.Optional(text),
  uri: text,
})

/** Who is to be asked about an offer. */
export const listingContact = Type.Object({
  type: oneOf(['CustomerSupport', 'Engineering', 'ChannelManager']),
  email: Type.Optional(text),
  name: Type.Optional(text),
  phone: Type.Optional(text),
  uri: Type.Optional(text),
})

const words = {
  description: Type.Optional(text),
  shortDescription: Type.Optional(text),
  publisherName: Type.Optional(text),
  keywords: Type.Optional(Type.Array(text)),
}

const azureMembers = {
  productDisplayName: Type.Optional(text),
  summary: Type.Optional(text),
  listingUris: Type.Optional(Type.Array(listingUri)),
  listingContacts: Type.Optional(Type.Array(listingContact)),
  accessInformation: Type.Optional(text),
  gettingStartedInstructions: Type.Optional(text),
  allowOnlyManagedDiskDeployments: Type.Optional(Type.Boolean()),
  compatibleProducts: Type.Optional(Type.Array(text)),
}

/** What customers read of a product or a plan, in one language. */
export const azureListing = entity('AzureListing', { ...azureMembers, languageCode: text, title: text, ...words })

/** The listings of a set of drafts: one as a rule. */
export const azureListingPage = pagedCollection(azureListing)

/** A listing that replaces the one on record: what is left out disappears, but for the language. */
export const azureListingRequest = entityRequest('AzureListing', {
  ...azureMembers,
  languageCode: Type.Optional(text),
  title: Type.Optional(text),
  ...words,
})
