import { resellerInstanceId } from '../marketplace/branch-modules.ts'
import { branchesOf } from '../marketplace/branch-store.ts'
import { testDriveId } from '../marketplace/market-plan-store.ts'
import type { OfferKey } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { Reference } from './publishing-document.ts'

/** The parts of an offer that are published, and those of its plans. */
export interface Drafts {
  readonly resources: readonly Reference[]
  readonly variantResources: readonly { readonly variantID: string; readonly resources: readonly Reference[] }[]
}

/** Every set of drafts of an offer as it is now: what is published where a request names nothing. */
export async function everyDraft(db: Executor, offer: OfferKey): Promise<Drafts> {
  const branches = await branchesOf(db, offer)
  const references = branches.map(({ variant_id, module, instance_id }) => ({
    variant_id,
    reference: { type: module, value: instance_id },
  }))
  const plans = [...new Set(branches.map(({ variant_id }) => variant_id))].filter(
    (id) => id !== '' && id !== testDriveId,
  )
  const of = (variantId: string) =>
    references.filter(({ variant_id }) => variant_id === variantId).map(({ reference }) => reference)
  return {
    resources: [...of(''), { type: 'ResellerConfiguration', value: resellerInstanceId(offer.product_id) }],
    variantResources: plans.map((variantID) => ({ variantID, resources: of(variantID) })),
  }
}
