import type { Drafting } from '../marketplace/draft.ts'
import { makeMarketPlan, removeMarketPlan } from '../marketplace/make-market-plan.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { marketPlansOf } from '../marketplace/market-plan-store.ts'
import { type PortalDefinition, planIn } from '../marketplace/portal-definition.ts'
import { variantOfPortalPlan } from '../marketplace/show-in-submission-api.ts'
import { refuse } from '../partner-center-error.ts'

/**
 * Lets an offer have the plans that its new draft names: new ones are made, those left out go.
 * @throws portalDraftInvalid where one that was published is left out: customers may run it
 */
export async function keepPlans(context: Drafting, offer: MarketOfferRow, definition: PortalDefinition): Promise<void> {
  const rows = await marketPlansOf(context.db, offer.partner_id, offer.product_id)
  const plans = rows.filter(({ plan_name }) => plan_name !== '')
  for (const plan of plans) {
    if (planIn(definition, plan.plan_name)) continue
    if (plan.published === 1) refuse('portalDraftInvalid', `the plan ${plan.plan_name} was published and must stay.`)
    await removeMarketPlan(context, offer, plan)
  }
  const known = new Set(plans.map(({ plan_name }) => plan_name))
  for (const plan of definition.plans.filter(({ planId }) => !known.has(planId.toLowerCase())))
    await makeMarketPlan(context, offer, { planName: plan.planId, members: variantOfPortalPlan(plan) })
}
