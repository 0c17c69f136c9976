import { type SheetPlace, uploadedPriceSheet } from '../marketplace/uploaded-price-sheet.ts'
import { checkFeatureAvailability } from '../marketplace-rules/availability-rules.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import { evaluateVmPricing } from '../marketplace-rules/vm-pricing-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

const virtualMachines = 'microsoft-azure-virtualmachines'

/** What is wrong with where and at which prices plans are sold, in either API's words. */
export async function priceFindings(
  { offerType, plans }: Pick<OfferFacts, 'offerType' | 'plans'>,
  place: SheetPlace,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { planId, members, availability } of plans) {
    const target = { module: 'availability', planId, member: 'featureAvailability' } as const
    findings.push(...checkFeatureAvailability(availability, target))
    if (offerType !== virtualMachines) continue
    const { regions, virtualMachinePricing } = members
    const sheet = await uploadedPriceSheet(planId, virtualMachinePricing, place)
    findings.push(...evaluateVmPricing(virtualMachinePricing, { planId, regions, ...(sheet && { sheet }) }).findings)
  }
  return findings
}
