import { lacksToPublish } from '../marketplace-rules/container-plan-rules.ts'
import { error, type Finding } from '../marketplace-rules/finding.ts'
import type { OfferFacts } from './offer-facts.ts'

/** What the plans of a container offer lack to be run, whichever API publishes it. */
export function containerFindings({
  productKind,
  isSold,
  plans,
}: Pick<OfferFacts, 'productKind' | 'isSold' | 'plans'>): readonly Finding[] {
  if (productKind !== 'AzureContainer') return []
  return plans.flatMap(({ planId, technicalConfiguration }) => {
    const lack = lacksToPublish(technicalConfiguration, isSold)
    const target = { module: 'package', planId, member: 'technicalConfiguration' } as const
    return lack === undefined ? [] : [error(target, 'TechnicalConfigurationInvalid', lack)]
  })
}
