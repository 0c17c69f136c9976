import type { TargetView } from '@comptoir/contract/schemas/product'
import type { Catalogue } from './catalogue.ts'
import type { CatalogueItem, Segment } from './catalogue-item.ts'
import { isSoldIn } from './catalogue-lookup.ts'
import type { CatalogueProduct, CatalogueSku } from './catalogue-product.ts'

const viewByWord: ReadonlyMap<string, TargetView> = new Map(
  (
    [
      'Azure',
      'AzureReservations',
      'AzureReservationsVM',
      'AzureReservationsSQL',
      'AzureReservationsCosmosDb',
      'MicrosoftAzure',
      'OnlineServices',
      'Software',
      'SoftwareSUSELinux',
      'SoftwarePerpetual',
      'SoftwareSubscriptions',
    ] as const satisfies readonly TargetView[]
  ).map((view) => [view.toLowerCase(), view]),
)
const segments: readonly Segment[] = ['commercial', 'education', 'government', 'nonprofit']

/** A part of the catalogue by its name in any letter case; undefined where there is no such part. */
export function parseTargetView(word: string): TargetView | undefined {
  // The documents' examples of virtual machine reservations misspell the name, and programs copy examples.
  return word.toLowerCase() === 'azureazurereservationsvm' ? 'AzureReservationsVM' : viewByWord.get(word.toLowerCase())
}

/** A segment by its name in any letter case; undefined where there is no such segment. */
export function parseSegment(word: string): Segment | undefined {
  return segments.find((segment) => segment === word.toLowerCase())
}

/** To whom, where and for what something is listed. */
export interface SellingPlace {
  /** ISO 3166 alpha-2, any case. */
  readonly country: string
  /** Segments besides commercial that the account or the customer is qualified for. */
  readonly qualifiedFor: readonly Segment[]
  /** In any letter case; default: commercial and every segment qualified for. */
  readonly targetSegment?: string
  /** Whether the account is one of the integration sandbox; default: false. */
  readonly sandbox?: boolean
}

/** Which products to list. */
export interface ProductQuery extends SellingPlace {
  /** In any letter case. */
  readonly targetView: string
  /** `AzurePlan` for reservations on an Azure plan; default: those for classic Azure subscriptions. */
  readonly reservationScope?: string
}

/** What became of a request for a list, or why it is refused. */
export type Listing<Entry> =
  | { readonly kind: 'listed'; readonly entries: readonly Entry[] }
  | { readonly kind: 'viewUnknown' }
  | { readonly kind: 'viewNotAllowed' }
  | { readonly kind: 'segmentUnknown' }
  | { readonly kind: 'segmentNotAllowed' }

/** The products of a part of the catalogue that have something to buy. @see 'get-a-list-of-products' */
export function listProducts(catalogue: Catalogue, query: ProductQuery): Listing<CatalogueProduct> {
  const view = parseTargetView(query.targetView)
  if (view === undefined) {
    return { kind: 'viewUnknown' }
  }
  if (!catalogue.views.has(view)) {
    return { kind: 'viewNotAllowed' }
  }
  const candidates = catalogue.products.filter(
    (product) => product.views.includes(view) && isInScope(product, query.reservationScope),
  )
  return listed(query, (isFor) =>
    candidates.filter((product) => product.skus.some((sku) => sku.items.some((item) => isFor(item)))),
  )
}

/** The SKUs of a product that there is something to buy of. @see 'get-a-list-of-skus-for-a-product' */
export function listSkus(product: CatalogueProduct, place: SellingPlace): Listing<CatalogueSku> {
  return listed(place, (isFor) => product.skus.filter((sku) => sku.items.some((item) => isFor(item))))
}

/** The ways a SKU is sold. @see 'get-a-list-of-availabilities-for-a-sku' */
export function listAvailabilities(sku: CatalogueSku, place: SellingPlace): Listing<CatalogueItem> {
  return listed(place, (isFor) => sku.items.filter((item) => isFor(item)))
}

/** The SKU of an id in any letter case, also one withdrawn from sale. */
export function findSku(product: CatalogueProduct, skuId: string): CatalogueSku | undefined {
  const key = skuId.toUpperCase()
  return product.skus.find((sku) => sku.id.toUpperCase() === key)
}

/** The availability of an id in any letter case, also one withdrawn from sale. */
export function findSkuAvailability(sku: CatalogueSku, availabilityId: string): CatalogueItem | undefined {
  const key = availabilityId.toUpperCase()
  return sku.items.find((item) => item.availabilityId.toUpperCase() === key)
}

function isInScope(product: CatalogueProduct, reservationScope: string | undefined): boolean {
  const isReservation = product.views.includes('AzureReservations')
  const forAzurePlan = reservationScope?.toLowerCase() === 'azureplan'
  return !isReservation || (product.reservationScope === 'AzurePlan') === forAzurePlan
}

function listed<Entry>(
  place: SellingPlace,
  entriesFor: (isFor: (item: CatalogueItem) => boolean) => readonly Entry[],
): Listing<Entry> {
  const allowed: readonly Segment[] = ['commercial', ...place.qualifiedFor]
  const target = place.targetSegment === undefined ? undefined : parseSegment(place.targetSegment)
  if (place.targetSegment !== undefined && target === undefined) {
    return { kind: 'segmentUnknown' }
  }
  if (target !== undefined && !allowed.includes(target)) {
    return { kind: 'segmentNotAllowed' }
  }
  const wanted = target === undefined ? allowed : [target]
  const isFor = (item: CatalogueItem) =>
    item.isAvailableForPurchase &&
    wanted.includes(item.segment) &&
    isSoldIn(item, place.country) &&
    (place.sandbox === true || !item.sandboxOnly)
  return { kind: 'listed', entries: entriesFor(isFor) }
}
