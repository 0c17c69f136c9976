import { type TProperties, type TSchema, Type } from 'typebox'
import { leveledCategories } from '../ingestion/properties/schemas.ts'
import { oneOf, text } from '../schemas/primitives.ts'
import { targetTypes } from './schemas.ts'

/*
 * What is looked at in each type of resources. Members beyond these are taken and kept as they are: the schemas that the
 * articles name have more, and newer versions more again.
 */

/** Another resource: its durable id, the id that its publisher chose, or its name within the request. */
const reference = Type.Union([
  Type.String({ minLength: 1, maxLength: 300 }),
  Type.Object({ externalId: text }),
  Type.Object({ resourceName: text }),
])

const lifecycleState = Type.Optional(oneOf(['generallyAvailable', 'deprecated', 'deleted']))

/** The id that a publisher chooses for a product or a plan. */
const identity = Type.Object({ externalId: Type.String({ pattern: '^[a-z0-9][a-z0-9_-]{2,49}$' }) })

const named = {
  $schema: text,
  id: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  resourceName: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
  lifecycleState,
}

function onProduct<const Members extends TProperties>(members: Members) {
  return Type.Object({ ...named, product: reference, ...members })
}

function onPlan<const Members extends TProperties>(members: Members) {
  return Type.Object({ ...named, product: reference, plan: reference, ...members })
}

const maybe = Type.Optional(text)
const languageId = Type.Optional(oneOf(['en-us']))
const contact = Type.Optional(Type.Object({ name: maybe, email: maybe, phone: maybe }))

const audience = Type.Object({ type: text, id: Type.String({ minLength: 1, maxLength: 50 }), label: maybe })
const privateAudience = Type.Object({
  type: oneOf(['tenant', 'subscription']),
  id: Type.String({ minLength: 1, maxLength: 50 }),
  label: maybe,
})
const privateAudiences = Type.Optional(Type.Array(privateAudience))

const price = Type.Optional(Type.Number({ minimum: 0 }))
const corePrice = Type.Optional(
  Type.Object({
    priceInputOption: text,
    price,
    pricePerCore: price,
    pricePerCoreSize: Type.Optional(Type.Record(text, Type.Number({ minimum: 0 }))),
  }),
)

const registry = {
  subscriptionId: maybe,
  resourceGroupName: maybe,
  registryName: text,
  repositoryName: text,
}

/** Assets that are images, and the one that is a document. */
export const listingAssetTypes = [
  'azureLogoSmall',
  'azureLogoMedium',
  'azureLogoLarge',
  'azureLogoWide',
  'azureLogoHero',
  'azureLogoScreenshot',
  'pdfDocument',
] as const

/** The schemas of the resources that can be configured, by type. */
export const resourceSchemas: Readonly<Record<string, TSchema>> = {
  product: Type.Object({
    ...named,
    identity: Type.Optional(identity),
    type: Type.Optional(text),
    alias: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  }),
  plan: onProduct({
    identity: Type.Optional(identity),
    alias: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    azureRegions: Type.Optional(Type.Array(oneOf(['azureGlobal', 'azureGovernment', 'azureGermany', 'azureChina']))),
    azureGovernmentCertifications: Type.Optional(Type.Array(Type.Object({ name: text, link: text }))),
  }),
  'commercial-marketplace-setup': onProduct({ sellThroughMicrosoft: Type.Optional(Type.Boolean()) }),
  reseller: onProduct({
    resellerChannelState: Type.Optional(oneOf(['notSet', 'none', 'some', 'all', 'terminated'])),
    audiences: Type.Optional(Type.Array(audience)),
  }),
  property: onProduct({
    kind: maybe,
    termsConditions: Type.Optional(oneOf(['standardMicrosoft', 'custom'])),
    termsOfUse: maybe,
    appVersion: maybe,
    categories: Type.Optional(leveledCategories),
  }),
  listing: onProduct({
    kind: maybe,
    languageId,
    title: Type.Optional(Type.String({ minLength: 1 })),
    description: maybe,
    searchResultSummary: maybe,
    shortDescription: maybe,
    privacyPolicyLink: maybe,
    generalLinks: Type.Optional(Type.Array(Type.Object({ displayText: text, link: text }))),
    globalSupportWebsite: maybe,
    supportContact: contact,
    engineeringContact: contact,
    cloudSolutionProviderContact: contact,
  }),
  'listing-asset': onProduct({
    listing: Type.Optional(reference),
    languageId,
    type: oneOf(listingAssetTypes),
    description: maybe,
    displayOrder: Type.Optional(Type.Integer({ minimum: 0 })),
    fileName: maybe,
    friendlyName: maybe,
    url: Type.Optional(Type.String({ maxLength: 4096 })),
  }),
  'listing-trailer': onProduct({
    listing: Type.Optional(reference),
    streamingUrl: Type.Optional(Type.String({ maxLength: 4096 })),
    assets: Type.Optional(
      Type.Record(
        text,
        Type.Object({ title: maybe, imageList: Type.Optional(Type.Array(Type.Object({ url: text }))) }),
      ),
    ),
  }),
  'price-and-availability-offer': onProduct({ previewAudiences: Type.Optional(Type.Array(audience)) }),
  'plan-listing': onPlan({ kind: maybe, languageId, name: maybe, summary: maybe, description: maybe }),
  'price-and-availability-plan': onPlan({
    visibility: Type.Optional(oneOf(['visible', 'hidden'])),
    audience: Type.Optional(oneOf(['public', 'private'])),
    privateAudiences,
    markets: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Za-z]{2}$' }))),
    pricing: Type.Optional(
      Type.Object({
        licenseModel: Type.Optional(oneOf(['byol', 'payAsYouGo'])),
        systemMeterPricing: corePrice,
        corePricing: corePrice,
      }),
    ),
  }),
  'price-and-availability-update-private-audiences': onPlan({
    privateAudiences: Type.Object({ add: privateAudiences, remove: privateAudiences }),
  }),
  'container-plan-technical-configuration': onPlan({
    payloadType: oneOf(['cnab', 'image']),
    clusterExtensionType: maybe,
    cnabReferences: Type.Optional(Type.Array(Type.Object({ tenantId: maybe, ...registry, tag: text, digest: maybe }))),
    imageRepositoryDetails: Type.Optional(Type.Object({ ...registry, userName: maybe, password: maybe })),
    imageTags: Type.Optional(Type.Array(text)),
  }),
  submission: onProduct({ target: Type.Object({ targetType: oneOf(targetTypes) }) }),
}
