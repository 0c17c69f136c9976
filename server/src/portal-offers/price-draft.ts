import type { PortalDefinition, PortalPlan } from '../marketplace/portal-definition.ts'
import { type SheetPlace, uploadedPriceSheet } from '../marketplace/uploaded-price-sheet.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import { virtualMachines } from './offer-type-members.ts'
import { pricedPlan, pricingOf, withoutEvaluated } from './plan-pricing.ts'

/** Characters of evaluated prices at most: clients send back what they were told, and a request has its limit. */
const mostEvaluated = 400_000

/** A draft with what its plans cost everywhere, where they are virtual machines, and what contradicts itself in prices. */
export async function pricedDraft(
  definition: PortalDefinition,
  { offerType, ...place }: SheetPlace & { readonly offerType: string },
): Promise<{ readonly definition: PortalDefinition; readonly findings: readonly Finding[] }> {
  if (offerType !== virtualMachines) return { definition, findings: [] }
  const plans: PortalPlan[] = []
  const findings: Finding[] = []
  let room = mostEvaluated
  for (const each of definition.plans) {
    const priced = pricedPlan(each, await uploadedPriceSheet(each.planId, pricingOf(each), place))
    findings.push(...priced.findings)
    room -= JSON.stringify(priced.plan['virtualMachinePricingV2'] ?? null).length
    plans.push(room >= 0 || pricingOf(each) === undefined ? priced.plan : withoutEvaluated(priced.plan))
  }
  return { definition: { ...definition, plans }, findings }
}
