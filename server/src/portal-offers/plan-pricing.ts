import type { PortalPlan } from '../marketplace/portal-definition.ts'

/**
 * A plan whose prices stand in both places that answers have them in: `virtualMachinePricing`, which articles show, and
 * its mirror `virtualMachinePricingV2`. The first is what counts; where it is missing the second is taken for it.
 */
export function withPricing(plan: PortalPlan): PortalPlan {
  const pricing = plan['virtualMachinePricing'] ?? plan['virtualMachinePricingV2']
  return pricing === undefined ? plan : { ...plan, virtualMachinePricing: pricing, virtualMachinePricingV2: pricing }
}
