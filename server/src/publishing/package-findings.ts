import { listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, quoted, within } from '../marketplace-rules/finding.ts'
import { checkPackageConfiguration } from '../marketplace-rules/package-configuration-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

/** Kinds of plans that are a package. @see azure-app-plans */
const packagedPlans: ReadonlySet<string> = new Set(['solution-template', 'managed-application'])

/** Offers whose own configuration refers to their packages. */
const packagedOffers: ReadonlySet<string> = new Set(['AzureDynamics365BusinessCentral'])

/** What is wrong with the packages of an offer: each plan that is one, or the offer, refers to one that was looked at. */
export function packageFindings({
  productKind,
  packages,
  configuration,
  plans,
}: Pick<OfferFacts, 'productKind' | 'packages' | 'configuration' | 'plans'>): readonly Finding[] {
  const target = { module: 'package', member: 'packageConfiguration' } as const
  const ofOffer = packagedOffers.has(productKind) ? findingsOn(configuration, packages, target) : []
  const ofPlans = plans
    .filter(({ subType = '' }) => packagedPlans.has(subType))
    .flatMap((plan) => findingsOn(plan.configuration, packages, { ...target, planId: plan.planId }))
  return [...ofOffer, ...ofPlans]
}

function findingsOn(
  configuration: Members | undefined,
  packages: OfferFacts['packages'],
  target: FindingTarget,
): readonly Finding[] {
  const references = listOf(configuration?.['packageReferences'])
  return [
    ...checkPackageConfiguration(configuration, target),
    ...references.flatMap(({ value }, index) => {
      const id = typeof value === 'string' ? value : ''
      return stateFindings(id, packages.get(id.toLowerCase()), within(target, `.packageReferences[${index}]`))
    }),
  ]
}

function stateFindings(id: string, found: Members | undefined, target: FindingTarget): readonly Finding[] {
  if (!found) return [error(target, 'PackageNotFound', `There is no package ${quoted(id)}.`)]
  const { state, fileName } = found
  const name = quoted(typeof fileName === 'string' ? fileName : id)
  if (state === 'PendingUpload') return [error(target, 'PackageNotUploaded', `The package ${name} was never uploaded.`)]
  if (state === 'ProcessFailed')
    return [error(target, 'PackageInvalid', `The package ${name} was found to be wrong, and tells what is.`)]
  // One that is being looked at is asked for again when validation ends.
  return []
}
