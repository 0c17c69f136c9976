import { findCountry } from '@comptoir/contract/countries/country'
import type { TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { Availability, Product, Sku } from '@comptoir/contract/schemas/product'
import type { CatalogueItem } from './catalogue-item.ts'
import type { CatalogueProduct, CatalogueSku, ProductType } from './catalogue-product.ts'
import { findCurrency } from './currencies.ts'

/** Where a product is looked at; its links repeat it. */
export interface ProductMarket {
  /** ISO 3166 alpha-2; written in capitals. */
  readonly country: string
  /** As the caller sent it; absent where nothing was. */
  readonly targetSegment?: string
}

/** Writes a product as the API answers it. @see 'get-a-product-by-id' */
export function productToWire(product: CatalogueProduct, { country }: ProductMarket): Product {
  const path = `/products/${product.id}`
  const query = `?country=${country.toUpperCase()}`
  return {
    ...productMembers(product),
    links: { skus: get(`${path}/skus${query}`), self: get(`${path}${query}`) },
  }
}

/** Writes a SKU as the API answers it. @see 'get-a-sku-by-id' */
export function skuToWire(sku: CatalogueSku, { country, targetSegment }: ProductMarket): Sku {
  const path = `/products/${sku.productId}/skus/${sku.id}`
  const query = `?country=${country.toUpperCase()}`
  const segmentQuery = targetSegment === undefined ? '' : `&targetSegment=${targetSegment}`
  return {
    ...skuMembers(sku),
    links: { availabilities: get(`${path}/availabilities${query}${segmentQuery}`), self: get(`${path}${query}`) },
  }
}

/** What an availability belongs to. */
export interface AvailabilityParents {
  readonly product: CatalogueProduct
  readonly sku: CatalogueSku
}

/** Writes a way a SKU is sold as the API answers it, with its product and SKU. @see 'get-an-availability-by-id' */
export function availabilityToWire(
  item: CatalogueItem,
  parents: AvailabilityParents,
  { country }: ProductMarket,
): Availability {
  const market = country.toUpperCase()
  const path = `/products/${item.productId}/skus/${item.skuId}/availabilities/${item.availabilityId}`
  return {
    id: item.availabilityId,
    productId: item.productId,
    skuId: item.skuId,
    catalogItemId: item.catalogItemId,
    defaultCurrency: defaultCurrencyOf(market),
    segment: item.segment,
    country: market,
    isPurchasable: item.isAvailableForPurchase,
    isRenewable: item.isAutoRenewable,
    terms: item.termDurations.map((duration) => ({ duration, description: termDescription(item, duration) })),
    product: productMembers(parents.product),
    sku: skuMembers(parents.sku),
    links: { self: get(`${path}?country=${market}`) },
  }
}

/** Code and symbol of what a country's customers pay in; the US dollar where the country is not a documented one. */
export function defaultCurrencyOf(country: string): { readonly code: string; readonly symbol: string } {
  const currency = findCurrency(findCountry(country)?.currency ?? 'USD')
  return currency === undefined ? { code: 'USD', symbol: '$' } : { code: currency.code, symbol: currency.symbol }
}

function productMembers(product: CatalogueProduct) {
  return {
    id: product.id,
    title: product.title,
    description: product.description,
    productType: productTypeToWire(product.productType),
    isMicrosoftProduct: product.isMicrosoftProduct,
    publisherName: product.publisherName,
    ...(product.localizedAttributes && { localizedAttributes: [...product.localizedAttributes] }),
  }
}

function skuMembers(sku: CatalogueSku) {
  return {
    id: sku.id,
    productId: sku.productId,
    title: sku.title,
    description: sku.description,
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isTrial: sku.isTrial,
    supportedBillingCycles: [...sku.supportedBillingCycles],
    purchasePrerequisites: [...sku.purchasePrerequisites],
    ...(sku.inventoryVariables && { inventoryVariables: [...sku.inventoryVariables] }),
    ...(sku.provisioningVariables && { provisioningVariables: [...sku.provisioningVariables] }),
    ...(sku.actions && { actions: [...sku.actions] }),
    dynamicAttributes: { ...sku.dynamicAttributes },
  }
}

function productTypeToWire({ id, subType }: ProductType): Product['productType'] {
  return { id, displayName: id, ...(subType !== undefined && { subType: { id: subType, displayName: subType } }) }
}

const spans: Readonly<Record<TermDuration, string>> = { P1M: '1 Month', P1Y: '1 Year', P3Y: '3 Year' }

// Inferred: every wording but '1 Year Prepaid', the one in the examples.
function termDescription(item: CatalogueItem, duration: TermDuration): string {
  const payment = item.supportedBillingCycles.includes('one_time') ? 'Prepaid' : 'Subscription'
  return `${spans[duration]} ${item.isTrial ? 'Trial' : payment}`
}

function get(uri: string) {
  return { uri, method: 'GET', headers: [] }
}
