import { checkCategories } from '../marketplace-rules/category-rules.ts'
import { error, type Finding } from '../marketplace-rules/finding.ts'
import { checkPlanIds } from '../marketplace-rules/offer-id-rules.ts'
import { rulesOf } from '../marketplace-rules/offer-type-rules.ts'
import { checkMembers, valuesOf } from '../marketplace-rules/text-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

/** What is wrong with what an offer and its plans say, by the rules of its type. */
export function memberFindings({
  productKind,
  members,
  plans,
}: Pick<OfferFacts, 'productKind' | 'members' | 'plans'>): readonly Finding[] {
  const rules = rulesOf(productKind)
  const categories = { module: 'property', member: 'categoryMap' } as const
  return [
    ...checkMembers(rules.offer, valuesOf(rules.offer, members)),
    ...checkCategories(members['microsoft-azure-marketplace.categoryMap'], rules.categories, categories),
    ...(rules.needsPlan && plans.length === 0 ? [planMissing] : []),
    ...checkPlanIds(plans.map(({ planId }) => planId)),
    ...plans.flatMap((plan) => checkMembers(rules.plan, valuesOf(rules.plan, plan.members), plan.planId)),
  ]
}

const planMissing = error({ module: 'offer', member: 'plans' }, 'PlanMissing', 'An offer of this type needs a plan.')
