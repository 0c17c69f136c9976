import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { pagedCollection, sentBack, typeValuePair } from '../resource.ts'

/** The kinds of marketplace products that can be made here. */
export const productKinds = [
  'AzureApplication',
  'AzureDeveloperService',
  'AzureThirdPartyVirtualMachine',
  'AzureContainer',
  'AzureVisualStudioExtension',
  'AzureDynamics365ForCustomerEngagement',
  'AzureDynamics365ForOperations',
  'AzureDynamics365BusinessCentral',
] as const

/** The kinds that the API lists without offering to make or change them. */
export const readOnlyProductKinds = ['SoftwareAsAService'] as const

const productKind = oneOf([...productKinds, ...readOnlyProductKinds])

/** A product: an offer of the marketplace. It has no ETag; its offer id is an external id of type `AzureOfferId`. */
export const azureProduct = Type.Object({
  resourceType: productKind,
  name: text,
  externalIDs: Type.Array(typeValuePair),
  isModularPublishing: Type.Optional(Type.Boolean()),
  offerMarketingUrlIDentifier: Type.Optional(text),
  id: text,
})

/** Products, a page at a time. */
export const azureProductPage = pagedCollection(azureProduct)

/** A product to be made. Clients spell `externalIds` and `AzureOfferID`, too; an id that is sent does nothing. */
export const newAzureProduct = Type.Object({
  resourceType: productKind,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  externalIDs: Type.Array(typeValuePair, { minItems: 1 }),
  isModularPublishing: Type.Optional(Type.Boolean()),
  offerMarketingUrlIDentifier: Type.Optional(text),
  ...sentBack,
})

const setupKind = oneOf(['AzureProductSetup'])

/** Whether a product is only listed, or sold as well. */
export const sellingOption = oneOf(['ListingOnly', 'ListAndSell'])

/** What the button of a listed product does. */
export const callToAction = oneOf(['free', 'free-trial', 'contact-me'])

/** How a product is sold. There is one for each product, without an id and without an ETag. */
export const azureProductSetup = Type.Object({
  resourceType: setupKind,
  sellingOption,
  callToAction: Type.Optional(callToAction),
  trialUri: text,
  enableTestDrive: Type.Boolean(),
  testDriveType: Type.Optional(text),
  channelStates: Type.Array(typeValuePair),
})

/** How a product is to be sold: written whole. */
export const azureProductSetupRequest = Type.Object({
  resourceType: Type.Optional(setupKind),
  sellingOption: Type.Optional(sellingOption),
  callToAction: Type.Optional(callToAction),
  trialUri: Type.Optional(text),
  enableTestDrive: Type.Optional(Type.Boolean()),
  testDriveType: Type.Optional(text),
  channelStates: Type.Optional(Type.Array(typeValuePair)),
})
