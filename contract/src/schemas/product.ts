import { type Static, Type } from 'typebox'
import { billingCycle, segment } from './commerce-terms.ts'
import { link, resourceAttributes, resourceLinks } from './link.ts'
import { keyValuePair, oneOf, text } from './primitives.ts'

/** A part of the catalogue that a list of products shows. Source: get-a-list-of-products. */
export const targetView = oneOf([
  'Azure',
  'AzureReservations',
  'AzureReservationsVM',
  'AzureReservationsSQL',
  'AzureReservationsCosmosDb',
  'MicrosoftAzure',
  'OnlineServices',
  'Software',
  'SoftwareSUSELinux',
  'SoftwarePerpetual',
  'SoftwareSubscriptions',
])
/** A part of the catalogue. */
export type TargetView = Static<typeof targetView>

/** What reservations are bought for; left out for those of classic Azure subscriptions. Source: get-a-list-of-products. */
export const reservationScope = oneOf(['AzurePlan'])

/** The kind of a product. Source: product-resources. */
export const itemType = Type.Object({
  id: text,
  displayName: text,
  subType: Type.Optional(Type.Object({ id: text, displayName: text })),
})

/** A product of the catalogue, whose SKUs may be bought. Source: product-resources. */
export const product = Type.Object({
  id: text,
  title: text,
  description: text,
  productType: itemType,
  isMicrosoftProduct: Type.Boolean(),
  publisherName: text,
  localizedAttributes: Type.Optional(Type.Array(keyValuePair)),
  links: Type.Optional(
    Type.Object({
      skus: Type.Optional(link),
      self: Type.Optional(link),
      next: Type.Optional(link),
      previous: Type.Optional(link),
    }),
  ),
  attributes: Type.Optional(resourceAttributes),
})
/** A product, as the API answers it. */
export type Product = Static<typeof product>

/** A variant of a product. Source: product-resources. */
export const sku = Type.Object({
  id: text,
  productId: text,
  title: text,
  description: text,
  minimumQuantity: Type.Integer(),
  maximumQuantity: Type.Integer(),
  isTrial: Type.Boolean(),
  supportedBillingCycles: Type.Array(billingCycle),
  purchasePrerequisites: Type.Optional(Type.Array(text)),
  inventoryVariables: Type.Optional(Type.Array(text)),
  provisioningVariables: Type.Optional(Type.Array(text)),
  actions: Type.Optional(Type.Array(text)),
  /** Differs by the kind of product; values are texts, numbers, flags or lists of them. */
  dynamicAttributes: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  links: Type.Optional(
    Type.Object({
      availabilities: Type.Optional(link),
      self: Type.Optional(link),
      next: Type.Optional(link),
      previous: Type.Optional(link),
    }),
  ),
  attributes: Type.Optional(resourceAttributes),
})
/** A SKU, as the API answers it. */
export type Sku = Static<typeof sku>

/** A SKU as it is sold to a segment in a country; `catalogItemId` is what carts and orders take. Source: product-resources. */
export const availability = Type.Object({
  id: text,
  productId: text,
  skuId: text,
  catalogItemId: text,
  defaultCurrency: Type.Object({ code: text, symbol: text }),
  segment,
  country: text,
  isPurchasable: Type.Boolean(),
  isRenewable: Type.Boolean(),
  terms: Type.Optional(Type.Array(Type.Object({ duration: text, description: text }))),
  // Inferred: the table gives whole resources, the examples print them empty; so any members of theirs may stand here.
  product: Type.Optional(Type.Partial(product)),
  sku: Type.Optional(Type.Partial(sku)),
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})
/** An availability, as the API answers it. */
export type Availability = Static<typeof availability>
