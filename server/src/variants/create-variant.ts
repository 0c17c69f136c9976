import { getVariant, type createVariant as operation } from '@comptoir/contract/ingestion/variants/operations'
import type { Handler } from '../handler.ts'
import { loadProduct } from '../marketplace/load-product.ts'
import { makeMarketPlan } from '../marketplace/make-market-plan.ts'
import { marketPlansOf, testDriveId } from '../marketplace/market-plan-store.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { showPlanInPortal } from '../marketplace/show-in-portal.ts'
import { mostPlans } from '../marketplace-rules/offer-id-rules.ts'
import { Answer, StoredJson } from '../page.ts'
import { refuse, refuseFields } from '../partner-center-error.ts'
import { pathTo } from '../path-to.ts'
import { newVariant } from './variant-members.ts'

export const createVariant: Handler<typeof operation> = async (context, { productID, body }) => {
  const offer = await loadProduct(context, productID)
  const wanted = newVariant(offer.product_kind, body)
  const plans = await marketPlansOf(context.db, offer.partner_id, offer.product_id)
  if (plans.length >= mostPlans) refuseFields({ externalID: [`An offer has ${mostPlans} plans at most.`] })
  const plan = await makeMarketPlan(context, offer, wanted)
  if (!plan) return refuse('planIdTaken', wanted.planName || testDriveId)
  await showPlanInPortal(context, offer, plan)
  context.record({ after: membersOf(plan) })
  const path = pathTo(getVariant, { productID: offer.product_id, variantID: plan.variant_id })
  return new Answer(201, new StoredJson(plan.document), `${context.origin}${path}`, { etag: etagIn(plan) })
}
