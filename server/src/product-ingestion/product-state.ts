import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type MarketPlanRow, marketPlansOf, testDriveId } from '../marketplace/market-plan-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { type PartKind, type ProductPartRow, partsOfOffer } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { ResourceType } from './resource-types.ts'

/** Everything of a product that its resources are made of. */
export interface ProductState {
  readonly offer: MarketOfferRow
  readonly plans: readonly MarketPlanRow[]
  readonly parts: readonly ProductPartRow[]
}

/** Reads what the resources of a product are made of. The test drive is no plan here. */
export async function productState(db: Executor, offer: MarketOfferRow): Promise<ProductState> {
  const plans = await marketPlansOf(db, offer.partner_id, offer.product_id)
  return {
    offer,
    plans: plans.filter(({ variant_id }) => variant_id !== testDriveId),
    parts: await partsOfOffer(db, offer),
  }
}

/** The part that a resource of the product, or of one of its plans, shows. */
export function partShown(state: ProductState, part: PartKind, variantId: string): ProductPartRow | undefined {
  return state.parts.find(({ kind, variant_id }) => kind === part && variant_id === variantId)
}

/** Where what the model has no room for is kept: the kind of part, and its id. */
export function keepingPlace(type: string, id: string): { readonly kind: PartKind; readonly partId: string } {
  const kind = type === 'container-plan-technical-configuration' ? 'technicalConfiguration' : 'ingestionResource'
  return { kind, partId: `${type}/${id}` }
}

/** What was last sent of a resource and is in no part of the model. */
export function keptOf(state: Pick<ProductState, 'parts'>, type: string, id: string): Members {
  const { kind, partId } = keepingPlace(type, id)
  const row = state.parts.find((part) => part.kind === kind && part.part_id === partId)
  if (!row) return {}
  const { '@odata.etag': _etag, id: _id, ...kept } = membersOf(row)
  return kept
}

/** The id under which a resource of this type is kept: its plan's, or its product's. */
export function keepingId({ of }: ResourceType, productId: string, planId: string): string {
  return of === 'plan' ? planId : productId
}
