import type { Catalogue } from './catalogue.ts'
import type { CatalogueItem, LegacyOffer, ModernAvailability } from './catalogue-item.ts'
import type { CatalogueProduct } from './catalogue-product.ts'
import { type CatalogueCategory, type CategoryId, offerCategories } from './offer-categories.ts'

/** Whether a thing is sold in a country, by the documented lists of markets. @param country ISO 3166 alpha-2, any case */
export function isSoldIn(item: CatalogueItem, country: string): boolean {
  return item.restrictedMarkets?.countries.includes(country.toUpperCase()) !== true
}

/** The offer of an id in any letter case, also one withdrawn from sale. */
export function findOffer(catalogue: Catalogue, offerId: string): LegacyOffer | undefined {
  return catalogue.offerById.get(offerId.toUpperCase())
}

/** What a cart or an order names: an offer, or an availability by its `product:sku:availability`. */
export function findItem(catalogue: Catalogue, catalogItemId: string): CatalogueItem | undefined {
  return catalogue.itemById.get(catalogItemId.toUpperCase())
}

/** The modern availability of a `product:sku:availability`. */
export function findAvailability(catalogue: Catalogue, catalogItemId: string): ModernAvailability | undefined {
  const item = findItem(catalogue, catalogItemId)
  return item?.offering === 'availability' ? item : undefined
}

/** Whether an id that is no offer names something of the products API: a product, or an availability. */
export function isOnlyInProducts(catalogue: Catalogue, id: string): boolean {
  const key = id.toUpperCase()
  return !catalogue.offerById.has(key) && (catalogue.itemById.has(key) || catalogue.productById.has(key))
}

/** Which offers to list. */
export interface OfferQuery {
  /** ISO 3166 alpha-2, any case. */
  readonly country: string
  /** A category's id on the wire, any case; default: all. */
  readonly categoryId?: string
  /** Whether the account is one of the integration sandbox, which sees the offers meant for it; default: false. */
  readonly sandbox?: boolean
}

/** The offers on sale in a country, by rank. An unknown category has none. */
export function listOffers(catalogue: Catalogue, query: OfferQuery): readonly LegacyOffer[] {
  const categoryId = query.categoryId?.toUpperCase()
  return catalogue.offers.filter(
    (offer) =>
      isListed(offer, query.country, query.sandbox === true) &&
      (categoryId === undefined || offerCategories[offer.categoryId].id.toUpperCase() === categoryId),
  )
}

/** The add-ons on sale for an offer in a country, by rank; none where the offer is unknown. */
export function listAddOns(
  catalogue: Catalogue,
  offerId: string,
  query: { readonly country: string },
): readonly LegacyOffer[] {
  const addOns = catalogue.addOnsByParent.get(offerId.toUpperCase()) ?? []
  return addOns.filter((offer) => isListed(offer, query.country, false))
}

/** The shelves on which the cloud has offers, by rank. */
export function listCategories(catalogue: Catalogue): readonly CatalogueCategory[] {
  const used = new Set<CategoryId>(catalogue.offers.map((offer) => offer.categoryId))
  return [...used].map((id) => offerCategories[id]).toSorted((one, other) => one.rank - other.rank)
}

/** The product of an id in any letter case; of an offer, the product that it belongs to is found by its own id. */
export function findProduct(catalogue: Catalogue, productId: string): CatalogueProduct | undefined {
  return catalogue.productById.get(productId.toUpperCase())
}

function isListed(offer: LegacyOffer, country: string, sandbox: boolean): boolean {
  return offer.isAvailableForPurchase && isSoldIn(offer, country) && (sandbox || !offer.sandboxOnly)
}
