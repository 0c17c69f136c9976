import type { Cloud } from '@comptoir/contract/cloud'
import type { ErrorName } from '@comptoir/contract/errors'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { findProduct, isSoldIn } from '../catalogue/catalogue-lookup.ts'
import type { CatalogueProduct, CatalogueSku } from '../catalogue/catalogue-product.ts'
import { findSku, findSkuAvailability } from '../catalogue/product-listing.ts'
import type { CatalogueMarket } from '../offers/market.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'

/** Who looks at the products API, and where. */
export interface ProductViewer {
  readonly cloud: Cloud
  readonly partner: Pick<AccountTable, 'sandbox'>
  readonly market: CatalogueMarket
}

/**
 * The product of an id in any letter case, also one withdrawn from sale; refuses the request where the market has none.
 * Inferred: one is there where any of its availabilities is sold, whatever `reservationScope` says: links leave it out.
 */
export function loadProduct(
  viewer: ProductViewer,
  productId: string,
  missing: ErrorName = 'productNotFound',
): CatalogueProduct {
  const product = findProduct(catalogueOf(viewer.cloud.id, viewer.cloud.basis), productId)
  const isThere = product?.skus.some((sku) => sku.items.some((item) => isVisible(item, viewer)))
  return product && isThere ? product : refuse(missing)
}

/** The SKU of an id in any letter case; refuses the request where the market has none. */
export function loadSku(viewer: ProductViewer, product: CatalogueProduct, skuId: string): CatalogueSku {
  const sku = findSku(product, skuId)
  return sku?.items.some((item) => isVisible(item, viewer)) ? sku : refuse('skuNotFound')
}

/** The availability of an id in any letter case; refuses the request where the market has none. */
export function loadAvailability(viewer: ProductViewer, sku: CatalogueSku, availabilityId: string): CatalogueItem {
  const item = findSkuAvailability(sku, availabilityId)
  return item && isVisible(item, viewer) ? item : refuse('availabilityNotFound')
}

function isVisible(item: CatalogueItem, { market, partner }: ProductViewer): boolean {
  return market.isServed && isSoldIn(item, market.country) && (!item.sandboxOnly || partner.sandbox === 1)
}
