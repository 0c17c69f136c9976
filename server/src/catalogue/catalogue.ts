import type { CloudId } from '@comptoir/contract/cloud'
import type { TargetView } from '@comptoir/contract/schemas/product'
import type { CatalogueItem, LegacyOffer } from './catalogue-item.ts'
import type { CatalogueProduct, ProductData } from './catalogue-product.ts'
import { chinaCatalogue } from './clouds/china.ts'
import { germanyCatalogue } from './clouds/germany.ts'
import { globalCatalogue } from './clouds/global.ts'
import { usgovCatalogue } from './clouds/usgov.ts'
import { legacyProducts } from './legacy-product.ts'
import { modernProduct } from './modern-product.ts'

/** What a cloud sells, as its file states it. */
export interface CatalogueData {
  readonly offers: readonly LegacyOffer[]
  readonly products: readonly ProductData[]
}

/** What a cloud sells, ready for look-ups. */
export interface Catalogue {
  /** By rank, lowest first. */
  readonly offers: readonly LegacyOffer[]
  /** Modern products, then those that the offers belong to. */
  readonly products: readonly CatalogueProduct[]
  /** The parts of the catalogue in which there is something; asking for another is refused. */
  readonly views: ReadonlySet<TargetView>
  /** By offer id in capitals. */
  readonly offerById: ReadonlyMap<string, LegacyOffer>
  /** By catalogue item id in capitals. */
  readonly itemById: ReadonlyMap<string, CatalogueItem>
  /** By product id in capitals. */
  readonly productById: ReadonlyMap<string, CatalogueProduct>
  /** By the offer id of the parent, in capitals. */
  readonly addOnsByParent: ReadonlyMap<string, readonly LegacyOffer[]>
}

/** A cloud with products of its own is one more line here and a file; a cloud without sells what its basis sells. */
const sources: Readonly<Record<CloudId, () => CatalogueData>> = {
  global: globalCatalogue,
  china: chinaCatalogue,
  germany: germanyCatalogue,
  usgov: usgovCatalogue,
}
const sourceOfCloud: ReadonlyMap<string, () => CatalogueData> = new Map(Object.entries(sources))

const built = new Map<() => CatalogueData, Catalogue>()

/** The catalogue of a cloud, or of its basis where it has none of its own. Built on first use, then kept. */
export function catalogueOf(cloudId: string, basis: CloudId): Catalogue {
  const source = sourceOfCloud.get(cloudId) ?? sources[basis]
  const known = built.get(source)
  if (known !== undefined) {
    return known
  }
  const catalogue = buildCatalogue(source())
  built.set(source, catalogue)
  return catalogue
}

/** Indexes what a cloud sells. */
export function buildCatalogue(data: CatalogueData): Catalogue {
  const addOnsByParent = addOnsOf(data.offers)
  const offers = data.offers
    .map((offer) => (addOnsByParent.has(offer.id.toUpperCase()) ? { ...offer, hasAddOns: true } : offer))
    .toSorted((one, other) => one.rank - other.rank)
  const products = [...data.products.map(modernProduct), ...legacyProducts(offers)]
  const items = products.flatMap((product) => product.skus.flatMap((sku) => sku.items))
  return {
    offers,
    products,
    views: new Set(products.flatMap((product) => product.views)),
    offerById: new Map(offers.map((offer) => [offer.id.toUpperCase(), offer])),
    itemById: new Map(items.map((item) => [item.catalogItemId.toUpperCase(), item])),
    productById: new Map(products.map((product) => [product.id.toUpperCase(), product])),
    addOnsByParent: addOnsOf(offers),
  }
}

function addOnsOf(offers: readonly LegacyOffer[]): ReadonlyMap<string, readonly LegacyOffer[]> {
  const addOns = offers.filter((offer) => offer.isAddOn)
  const pairs = addOns.flatMap((addOn) => addOn.prerequisiteOffers.map((parent) => ({ parent, addOn })))
  const grouped = Map.groupBy(pairs, ({ parent }) => parent.toUpperCase())
  return new Map([...grouped].map(([parent, group]) => [parent, group.map(({ addOn }) => addOn)]))
}
