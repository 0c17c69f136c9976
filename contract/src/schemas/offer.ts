import { type Static, Type } from 'typebox'
import { billingCycle, billingType } from './commerce-terms.ts'
import { link, resourceAttributes, resourceLinks } from './link.ts'
import { oneOf, text } from './primitives.ts'

/** A shelf of offers. Source: offer-resources. */
export const offerCategory = Type.Object({
  id: text,
  name: text,
  rank: Type.Integer(),
  locale: text,
  country: text,
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})
/** A shelf of offers, as the API answers it. */
export type OfferCategory = Static<typeof offerCategory>

/** Something that a partner may sell in a country, of the licence-based catalogue. Source: offer-resources. */
export const offer = Type.Object({
  id: text,
  name: text,
  description: Type.Optional(text),
  minimumQuantity: Type.Integer(),
  maximumQuantity: Type.Integer(),
  rank: Type.Optional(Type.Integer()),
  uri: Type.Optional(text),
  locale: text,
  country: text,
  category: Type.Optional(offerCategory),
  limitUnitOfMeasure: Type.Optional(oneOf(['none', 'concurrent', 'lifetime'])),
  limit: Type.Optional(Type.Integer()),
  prerequisiteOffers: Type.Array(text),
  isAddOn: Type.Boolean(),
  hasAddOns: Type.Optional(Type.Boolean()),
  isAvailableForPurchase: Type.Boolean(),
  billing: billingType,
  supportedBillingCycles: Type.Optional(Type.Array(billingCycle)),
  isAutoRenewable: Type.Boolean(),
  isInternal: Type.Optional(Type.Boolean()),
  isTrial: Type.Optional(Type.Boolean()),
  upgradeTargetOffers: Type.Optional(Type.Array(text)),
  conversionTargetOffers: Type.Optional(Type.Array(text)),
  partnerQualifications: Type.Optional(Type.Array(text)),
  reselleeQualifications: Type.Optional(Type.Array(text)),
  resellerQualifications: Type.Optional(Type.Array(text)),
  salesGroupId: Type.Optional(text),
  product: Type.Object({ id: text, name: text, unit: text }),
  unitType: text,
  links: Type.Optional(
    Type.Object({
      learnMore: Type.Optional(link),
      self: Type.Optional(link),
      next: Type.Optional(link),
      previous: Type.Optional(link),
    }),
  ),
  attributes: resourceAttributes,
})
/** An offer, as the API answers it. */
export type Offer = Static<typeof offer>
