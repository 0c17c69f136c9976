import type { Offer, OfferCategory } from '@comptoir/contract/schemas/offer'
import type { LegacyOffer } from './catalogue-item.ts'
import { type CatalogueCategory, offerCategories } from './offer-categories.ts'

/** For whom a resource of the catalogue is written. */
export interface Market {
  /** ISO 3166 alpha-2; written in capitals. */
  readonly country: string
  /** As the caller sent it, `en-US`. Texts are English whatever it says. */
  readonly locale: string
}

/** The tenant of Microsoft's own offers, in every documented `uri`. */
const offersOwner = '3c95518e-8c37-41e3-9627-0ca339200f53'

/** Writes an offer as the API answers it. @see 'get-an-offer-by-id' */
export function offerToWire(offer: LegacyOffer, market: Market): Offer {
  const country = market.country.toUpperCase()
  return {
    id: offer.id,
    name: offer.name,
    description: offer.description,
    minimumQuantity: offer.minimumQuantity,
    maximumQuantity: offer.maximumQuantity,
    rank: offer.rank,
    uri: `/${offersOwner}/Offers/${offer.id}`,
    locale: market.locale,
    country,
    category: offerCategoryToWire(offerCategories[offer.categoryId], market),
    limitUnitOfMeasure: offer.limitUnitOfMeasure,
    limit: offer.limit,
    prerequisiteOffers: [...offer.prerequisiteOffers],
    isAddOn: offer.isAddOn,
    hasAddOns: offer.hasAddOns,
    isAvailableForPurchase: offer.isAvailableForPurchase,
    billing: offer.billing,
    supportedBillingCycles: [...offer.supportedBillingCycles],
    isAutoRenewable: offer.isAutoRenewable,
    isInternal: offer.sandboxOnly,
    isTrial: offer.isTrial,
    upgradeTargetOffers: [...offer.upgradeTargetOffers],
    conversionTargetOffers: [...offer.conversionTargetOffers],
    partnerQualifications: ['none'],
    reselleeQualifications: [...offer.reselleeQualifications],
    resellerQualifications: [...offer.resellerQualifications],
    ...(offer.salesGroupId !== undefined && { salesGroupId: offer.salesGroupId }),
    product: { ...offer.product },
    unitType: offer.unitType,
    links: {
      // An offer without a page of its own still has the link, without address, as the documented example shows.
      learnMore: { ...(offer.learnMore !== undefined && { uri: offer.learnMore }), method: 'GET', headers: [] },
      self: { uri: `/offers/${offer.id}?country=${country}`, method: 'GET', headers: [] },
    },
    attributes: { objectType: 'Offer' },
  }
}

/** Writes a shelf of offers as the API answers it. @see 'get-a-list-of-offer-categories-by-country-and-locale' */
export function offerCategoryToWire(category: CatalogueCategory, market: Market): OfferCategory {
  return {
    id: category.id,
    name: category.name,
    rank: category.rank,
    locale: market.locale.toLowerCase(),
    country: market.country.toUpperCase(),
    attributes: { objectType: 'OfferCategory' },
  }
}
