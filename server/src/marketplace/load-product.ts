import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { type BranchRow, branchesOf } from './branch-store.ts'
import { findMarketOffer, findMarketProduct, type MarketOfferRow, type MarketProductRow } from './market-offer-store.ts'
import { findMarketPlan, type MarketPlanRow } from './market-plan-store.ts'
import { findPart, type PartKind, type ProductPartRow, partsOf } from './product-part-store.ts'

/** What loading needs of a handler's context. */
export interface Loading {
  readonly db: Executor
  readonly partner: { readonly partner_id: string }
}

/** The product in the path of a request of the Submission API. @throws marketplaceProductNotFound */
export async function loadProduct({ db, partner }: Loading, productId: string): Promise<MarketOfferRow> {
  return (await findMarketOffer(db, partner.partner_id, productId)) ?? refuse('marketplaceProductNotFound', productId)
}

/** The product in the path of a request that only reads what the Submission API says. @throws marketplaceProductNotFound */
export async function loadProductToRead({ db, partner }: Loading, productId: string): Promise<MarketProductRow> {
  return (await findMarketProduct(db, partner.partner_id, productId)) ?? refuse('marketplaceProductNotFound', productId)
}

/** A part of a product, as it may be changed. @throws marketplaceResourceNotFound */
export async function loadPart(
  { db }: Pick<Loading, 'db'>,
  offer: MarketProductRow,
  kind: PartKind,
  partId: string,
): Promise<ProductPartRow> {
  const found = await findPart(db, offer, kind, partId)
  return found ?? refuse('marketplaceResourceNotFound', offer.product_id, wordsOf[kind], partId)
}

/** A plan of a product, or its test drive. @throws marketplaceResourceNotFound */
export async function loadPlan(
  { db }: Pick<Loading, 'db'>,
  offer: MarketProductRow,
  variantId: string,
): Promise<MarketPlanRow> {
  const found = await findMarketPlan(db, offer.partner_id, offer.product_id, variantId)
  return found ?? refuse('marketplaceResourceNotFound', offer.product_id, 'variant', variantId)
}

/**
 * What a set of drafts holds of one kind, submitted ones too. An empty set is one that a branch is in.
 * @throws marketplaceResourceNotFound for the id of no set of drafts
 */
export async function loadInstance(
  { db }: Pick<Loading, 'db'>,
  offer: MarketProductRow,
  kind: PartKind,
  instanceId: string,
): Promise<readonly ProductPartRow[]> {
  const parts = await partsOf(db, offer, kind, instanceId)
  if (parts.length > 0) return parts
  if (!(await branchWith(db, offer, instanceId)))
    refuse('marketplaceResourceNotFound', offer.product_id, 'instance', instanceId)
  return []
}

/** The branch that is in a set of drafts now, or undefined. */
export async function branchWith(
  db: Executor,
  offer: MarketProductRow,
  instanceId: string,
): Promise<BranchRow | undefined> {
  const branches = await branchesOf(db, offer)
  return branches.find(({ instance_id }) => instance_id === instanceId.toLowerCase())
}

/** How refusals call each kind of part. */
export const wordsOf: Readonly<Record<PartKind, string>> = {
  setup: 'setup',
  property: 'property',
  listing: 'listing',
  image: 'image',
  video: 'video',
  asset: 'asset',
  productAvailability: 'product availability',
  featureAvailability: 'feature availability',
  package: 'package',
  packageConfiguration: 'package configuration',
  leadConfiguration: 'lead configuration',
  supplementalContent: 'supplemental content',
  cosellListing: 'co-sell listing',
  cosellAsset: 'co-sell asset',
  resellerConfiguration: 'reseller configuration',
  portalSecrets: 'secrets',
  technicalConfiguration: 'technical configuration',
  ingestionResource: 'resource',
}
