import type { Finding } from '../marketplace-rules/finding.ts'
import { evaluateVmPricing } from '../marketplace-rules/vm-pricing-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

const virtualMachines = 'microsoft-azure-virtualmachines'

/** What is wrong with the prices of virtual machines. Those of other plans are looked at when they are said. */
export function priceFindings({ offerType, plans }: Pick<OfferFacts, 'offerType' | 'plans'>): readonly Finding[] {
  if (offerType !== virtualMachines) return []
  return plans.flatMap(({ planId, members: { regions, virtualMachinePricing } }) => [
    ...evaluateVmPricing(virtualMachinePricing, { planId, regions }).findings,
  ])
}
