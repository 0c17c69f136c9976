import type { TargetView } from '@comptoir/contract/schemas/product'
import type { LegacyOffer } from './catalogue-item.ts'
import type { CatalogueProduct, CatalogueSku } from './catalogue-product.ts'
import { offerCategories } from './offer-categories.ts'

const azureViews: readonly TargetView[] = ['MicrosoftAzure', 'Azure']
const onlineServiceViews: readonly TargetView[] = ['OnlineServices']

/** Shows offers as the products API does: each a SKU of its product. @see 'get-a-list-of-products-by-customer' */
export function legacyProducts(offers: readonly LegacyOffer[]): readonly CatalogueProduct[] {
  const byProduct = Map.groupBy(offers, (offer) => offer.productId.toUpperCase())
  return [...byProduct.values()].flatMap((siblings) => {
    const [first] = siblings
    return first === undefined ? [] : [legacyProduct(first, siblings)]
  })
}

function legacyProduct(first: LegacyOffer, siblings: readonly LegacyOffer[]): CatalogueProduct {
  const isAzure = first.kind === 'azure'
  return {
    id: first.product.id,
    title: first.product.name,
    description: first.description,
    // Inferred: the name of the type of seat-based products; the examples show Azure alone.
    productType: isAzure ? { id: 'Azure', subType: 'Azure' } : { id: 'OnlineServices' },
    views: isAzure ? azureViews : onlineServiceViews,
    isMicrosoftProduct: first.isMicrosoftProduct,
    publisherName: first.publisherName,
    skus: siblings.map(legacySku),
  }
}

function legacySku(offer: LegacyOffer): CatalogueSku {
  return {
    id: offer.id,
    productId: offer.product.id,
    title: offer.name,
    description: offer.description,
    minimumQuantity: offer.minimumQuantity,
    maximumQuantity: offer.maximumQuantity,
    isTrial: offer.isTrial,
    supportedBillingCycles: offer.supportedBillingCycles,
    purchasePrerequisites: offer.purchasePrerequisites,
    actions: ['Refund'],
    dynamicAttributes: legacyAttributes(offer),
    items: [offer],
  }
}

function legacyAttributes(offer: LegacyOffer): Readonly<Record<string, unknown>> {
  return {
    isMicrosoftProduct: offer.isMicrosoftProduct,
    billingType: offer.billing,
    category: offerCategories[offer.categoryId].name,
    isAddon: offer.isAddOn,
    prerequisiteSkus: offer.prerequisiteOffers,
    rank: offer.rank,
    hasAddOns: offer.hasAddOns,
    isAutoRenewable: offer.isAutoRenewable,
    upgradeTargetOffers: offer.upgradeTargetOffers.length > 0 ? offer.upgradeTargetOffers : null,
    conversionTargetOffers: offer.conversionTargetOffers,
    unitType: offer.unitType,
    limitUnitOfMeasure: limitNames[offer.limitUnitOfMeasure],
    limit: offer.limit,
    reselleeQualifications: offer.reselleeQualifications,
    resellerQualifications: offer.resellerQualifications,
  }
}

const limitNames = { none: 'None', concurrent: 'Concurrent', lifetime: 'Lifetime' } as const
