import type { ModernAvailability } from './catalogue-item.ts'
import type { AvailabilityData, CatalogueProduct, CatalogueSku, ProductData, SkuData } from './catalogue-product.ts'

/** Makes a modern product whole: every availability of it becomes an item that carts and orders can name. */
export function modernProduct(data: ProductData): CatalogueProduct {
  const { kind: _kind, restrictedMarkets: _markets, skus, ...facts } = data
  return { ...facts, skus: skus.map((sku) => modernSku(data, sku)) }
}

function modernSku(product: ProductData, sku: SkuData): CatalogueSku {
  return {
    id: sku.id,
    productId: product.id,
    title: sku.title,
    description: sku.description,
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isTrial: sku.isTrial,
    supportedBillingCycles: sku.supportedBillingCycles,
    purchasePrerequisites: sku.purchasePrerequisites,
    ...(sku.inventoryVariables && { inventoryVariables: sku.inventoryVariables }),
    ...(sku.provisioningVariables && { provisioningVariables: sku.provisioningVariables }),
    ...(sku.actions && { actions: sku.actions }),
    dynamicAttributes: sku.dynamicAttributes,
    items: sku.availabilities.map((availability) => modernItem(product, sku, availability)),
  }
}

function modernItem(product: ProductData, sku: SkuData, availability: AvailabilityData): ModernAvailability {
  const listPrice = availability.listPrice ?? sku.listPrice
  return {
    offering: 'availability',
    id: availability.id,
    catalogItemId: `${product.id}:${sku.id}:${availability.id}`,
    kind: product.kind,
    name: sku.title,
    description: sku.description,
    segment: availability.segment ?? 'commercial',
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isAvailableForPurchase: true,
    sandboxOnly: false,
    billing: sku.billing,
    supportedBillingCycles: sku.supportedBillingCycles,
    termDurations: sku.termDurations,
    renewsTo: sku.renewsTo ?? [],
    isAutoRenewable: sku.isAutoRenewable,
    isTrial: sku.isTrial,
    limit: sku.limit ?? 0,
    limitUnitOfMeasure: sku.limit === undefined ? 'none' : 'concurrent',
    prerequisiteOffers: [],
    isAddOn: false,
    hasAddOns: false,
    conversionTargetOffers: [],
    upgradeTargetOffers: [],
    reselleeQualifications: [],
    resellerQualifications: [],
    unitType: sku.unitType,
    productId: product.id,
    skuId: sku.id,
    availabilityId: availability.id,
    isMicrosoftProduct: product.isMicrosoftProduct,
    publisherName: product.publisherName,
    allowsUpdate: sku.allowsUpdate,
    purchasePrerequisites: sku.purchasePrerequisites,
    inventoryVariables: sku.inventoryVariables ?? [],
    provisioningVariables: sku.provisioningVariables ?? [],
    dynamicAttributes: sku.dynamicAttributes,
    ...(sku.cancellationWindowHours !== undefined && { cancellationWindowHours: sku.cancellationWindowHours }),
    ...(product.restrictedMarkets && { restrictedMarkets: product.restrictedMarkets }),
    ...(listPrice && { listPrice }),
  }
}
