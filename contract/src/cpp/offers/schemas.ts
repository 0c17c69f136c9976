import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { vmPricing } from './vm-pricing.ts'

/** How far an offer is. The tables of the articles have capital letters, the bodies have these. */
export const portalOfferStatuses = [
  'neverPublished',
  'notStarted',
  'waitingForPublisherReview',
  'running',
  'succeeded',
  'canceled',
  'failed',
] as const

/** How far an offer is. */
export const portalOfferStatus = oneOf(portalOfferStatuses)

/** What an offer is published from and to. In addresses, letter case does not matter. */
export const portalSlots = ['Draft', 'Preview', 'Production'] as const

/** Members of an offer or a plan, by their names with dots: `microsoft-azure-marketplace.title`. */
const dottedMembers = Type.Record(text, Type.Unknown())

/** A plan: its id, its regions and prices, and the members of its offer type. */
export const portalPlan = Type.Intersect([
  Type.Object({
    planId: text,
    regions: Type.Optional(Type.Array(text)),
    virtualMachinePricing: Type.Optional(vmPricing),
    virtualMachinePricingV2: Type.Optional(vmPricing),
  }),
  dottedMembers,
])

/** All that a publisher says of an offer. */
export const portalOfferDefinition = Type.Object({
  displayText: Type.Optional(text),
  offer: Type.Optional(dottedMembers),
  plans: Type.Optional(Type.Array(portalPlan)),
})

const summaryMembers = {
  offerTypeId: text,
  publisherId: text,
  status: portalOfferStatus,
  id: text,
  version: Type.Integer({ description: 'Set by the server; changes with each publishing' }),
  changedTime: text,
  // Seen in answers, and in no article.
  lockStatus: Type.Optional(oneOf(['none'])),
  pcMigrationStatus: Type.Optional(text),
  pcRedirectUri: Type.Optional(text),
  isvUpgradeRequest: Type.Optional(Type.Boolean()),
  offerTypeChanges: Type.Optional(Type.Array(Type.Unknown())),
  pricingNotRecalculatedRegions: Type.Optional(Type.Array(text)),
  offerTypeVersionsOverride: Type.Optional(Type.Record(text, Type.Unknown())),
}

/** An offer as lists have it: with its name alone. */
export const portalOfferSummary = Type.Object({ ...summaryMembers, definition: Type.Object({ displayText: text }) })

/** An offer with all that its publisher said of it, but for secrets: those are never told again. */
export const portalOffer = Type.Object({ ...summaryMembers, definition: portalOfferDefinition })

/** An offer that makes or replaces the whole draft. The offer type is optional here: without one, it has its own refusal. */
export const portalOfferRequest = Type.Object({
  publisherId: Type.Optional(text),
  offerTypeId: Type.Optional(text),
  id: Type.Optional(text),
  offerTypeVersions: Type.Optional(Type.Record(text, Type.Number())),
  definition: Type.Optional(portalOfferDefinition),
  eTag: Type.Optional(text),
  version: Type.Optional(Type.Integer()),
})

/** A kind of offer. Inferred: the articles call the operation and show no answer. */
export const portalOfferType = Type.Object({ id: text, displayName: text, version: Type.Integer() })
