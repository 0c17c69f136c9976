import type { updateVariant as operation } from '@comptoir/contract/ingestion/variants/operations'
import type { Handler } from '../handler.ts'
import { checkEtag } from '../marketplace/check-etag.ts'
import { changePlan } from '../marketplace/draft.ts'
import { loadPlan, loadProduct } from '../marketplace/load-product.ts'
import { marketPlansOf } from '../marketplace/market-plan-store.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { showPlanInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { replacedVariant } from './variant-members.ts'

export const updateVariant: Handler<typeof operation> = async (context, { productID, variantID, body }) => {
  const { db } = context
  const offer = await loadProduct(context, productID)
  const plan = await loadPlan(context, offer, variantID)
  checkEtag(etagIn(plan), { ifMatch: context.ifMatch, inBody: body['@odata.etag'] }, { what: 'variant' })
  const wanted = 'externalID' in body ? body.externalID?.toLowerCase() : undefined
  const plans = await marketPlansOf(db, offer.partner_id, offer.product_id)
  if (plans.some(({ variant_id, plan_name }) => variant_id !== plan.variant_id && plan_name === wanted))
    refuse('planIdTaken', wanted ?? '')
  const before = membersOf(plan)
  const changed = await changePlan(context, plan, replacedVariant(before, body))
  await showPlanInPortal(context, offer, changed)
  context.record({ before, after: membersOf(changed) })
  return new Answer(200, new StoredJson(changed.document), undefined, { etag: etagIn(changed) })
}
