import { Type } from 'typebox'
import { count, oneOf, text } from '../../schemas/primitives.ts'
import { describedId, entity, entityRequest, pagedCollection, typeValuePair } from '../resource.ts'

/**
 * A group of those who see a preview. The specification has a list of texts here; clients send a type and values, the
 * ids of subscriptions.
 */
export const previewAudience = Type.Object({ type: text, values: Type.Array(text) })

const productMembers = {
  visibility: Type.Optional(text),
  enterpriseLicensing: Type.Optional(text),
  audiences: Type.Optional(Type.Array(previewAudience)),
  emailAudiences: Type.Optional(Type.Array(describedId)),
  subscriptionAudiences: Type.Optional(Type.Array(describedId)),
  hideKeyAudience: Type.Optional(text),
}

/** Who may see a product. */
export const productAvailability = entity('ProductAvailability', productMembers)

/** The availabilities of a product. */
export const productAvailabilityPage = pagedCollection(productAvailability)

/** Who may see a product, to be kept. */
export const productAvailabilityRequest = entityRequest('ProductAvailability', productMembers)

/** An instant, ISO 8601; counted per market where `localizePerMarket` says so. */
export const localizedDateTime = Type.Object({
  localizePerMarket: Type.Optional(Type.Boolean()),
  dateTimeInUtc: Type.Optional(text),
})

/** From when to when. */
export const localizedDateTimeRange = Type.Object({
  startAt: Type.Optional(localizedDateTime),
  endAt: Type.Optional(localizedDateTime),
})

/** A price: of a tier, or an amount in a currency. */
export const retailPrice = Type.Object({
  priceTierID: Type.Optional(text),
  openPrice: Type.Optional(Type.Number()),
  currencyCode: Type.Optional(text),
})

/** How often a price is due: every so many months or years. */
export const pricingCadence = Type.Object({ type: oneOf(['Month', 'Year']), value: count })

/** What is counted, and between which numbers. */
export const pricingUnit = Type.Object({
  name: Type.Optional(oneOf(['sharedcore', 'transactions'])),
  unitType: Type.Optional(text),
  isUnlimitedUnit: Type.Optional(Type.Boolean()),
  lowerUnit: Type.Optional(Type.Integer()),
  upperUnit: Type.Optional(Type.Integer()),
})

/** A price with the time it is for. */
export const priceSchedule = Type.Object({
  retailPrice: Type.Optional(retailPrice),
  pricingModel: Type.Optional(oneOf(['Flat', 'Recurring', 'Usage'])),
  priceCadence: Type.Optional(pricingCadence),
  pricingUnits: Type.Optional(Type.Array(pricingUnit)),
  dateTimeRange: Type.Optional(localizedDateTimeRange),
})

/** Prices of some markets. The base schedule is for the markets that no other names. */
export const marketPriceSchedule = Type.Object({
  isBaseSchedule: Type.Optional(Type.Boolean()),
  marketCodes: Type.Optional(Type.Array(text)),
  friendlyName: Type.Optional(text),
  schedules: Type.Optional(Type.Array(priceSchedule)),
})

/** Whether a plan is sold in a market; `marketCode` is an ISO 3166 alpha-2 code. */
export const marketState = Type.Object({
  marketCode: text,
  state: oneOf(['Disabled', 'Enabled', 'StopSelling', 'Terminated']),
})

/** A time in which a plan costs nothing. */
export const trial = Type.Object({
  type: oneOf(['NoTrial', 'TimedAccess', 'TimedUsage', 'Unlimited']),
  durationType: Type.Optional(oneOf(['Minute', 'Days', 'Months'])),
  duration: Type.Optional(Type.Integer()),
  dateTimeRange: Type.Optional(localizedDateTimeRange),
})

/** What a customer uses before a meter counts. */
export const includedBaseQuantity = Type.Object({
  recurringUnit: Type.Optional(text),
  isInfinite: Type.Optional(Type.Boolean()),
  quantity: Type.Optional(Type.Number()),
})

/** A unit of the publisher's own that a plan charges for. */
export const customMeter = Type.Object({
  isEnabled: Type.Optional(Type.Boolean()),
  ID: text,
  uniqueID: Type.Optional(text),
  displayName: Type.Optional(text),
  unitOfMeasure: Type.Optional(text),
  priceInUsd: Type.Optional(Type.Number()),
  includedBaseQuantities: Type.Optional(Type.Array(includedBaseQuantity)),
})

const featureMembers = {
  visibility: Type.Optional(oneOf(['Public', 'Private'])),
  marketStates: Type.Optional(Type.Array(marketState)),
  properties: Type.Optional(Type.Array(typeValuePair)),
  trial: Type.Optional(trial),
  tenantAudiences: Type.Optional(Type.Array(describedId)),
  subscriptionAudiences: Type.Optional(Type.Array(describedId)),
  priceSchedules: Type.Optional(Type.Array(marketPriceSchedule)),
  customMeters: Type.Optional(Type.Array(customMeter)),
  isHidden: Type.Optional(Type.Boolean()),
}

/** Where and at which prices a plan is sold. Markets, trial and prices are told when `$expand` asks for them. */
export const featureAvailability = entity('FeatureAvailability', featureMembers)

/** The availabilities of a set of drafts. */
export const featureAvailabilityPage = pagedCollection(featureAvailability)

/** Where and at which prices a plan is to be sold. */
export const featureAvailabilityRequest = entityRequest('FeatureAvailability', featureMembers)
