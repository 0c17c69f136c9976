import type { deleteVariant as operation } from '@comptoir/contract/ingestion/variants/operations'
import type { Handler } from '../handler.ts'
import { blobsOfPart } from '../marketplace/blobs-of-part.ts'
import { loadPlan, loadProduct } from '../marketplace/load-product.ts'
import { removeMarketPlan } from '../marketplace/make-market-plan.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partsOfOffer } from '../marketplace/product-part-store.ts'
import { removeBlobs } from '../marketplace/remove-blobs.ts'
import { hidePlanInPortal } from '../marketplace/show-in-portal.ts'
import { Answer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'

export const deleteVariant: Handler<typeof operation> = async (context, { productID, variantID }) => {
  const offer = await loadProduct(context, productID)
  const plan = await loadPlan(context, offer, variantID)
  if (plan.published === 1) refuse('planLive', plan.plan_name || plan.variant_id)
  const parts = await partsOfOffer(context.db, offer)
  const own = parts.filter(({ variant_id }) => variant_id === plan.variant_id)
  await removeBlobs(context, offer, own.flatMap(blobsOfPart))
  await removeMarketPlan(context, offer, plan)
  await hidePlanInPortal(context, offer, plan)
  context.record({ before: membersOf(plan) })
  return new Answer(204, null)
}
