import type { branchModules } from '@comptoir/contract/ingestion/branches/schemas'
import type { PartKind } from './product-part-store.ts'

/** A part of an offer that has drafts: what its sets of drafts hold, and whether plans have some of their own. */
export interface BranchModule {
  readonly name: (typeof branchModules)[number]
  /** What a set of drafts of the offer itself holds. */
  readonly offerPart: PartKind | undefined
  /** What a set of drafts of a plan holds. */
  readonly planPart: PartKind | undefined
}

/** The modules in the order in which articles list them. @see partner-center-submission-api-onboard */
export const branchModuleTable: readonly BranchModule[] = [
  { name: 'Listing', offerPart: 'listing', planPart: 'listing' },
  { name: 'Property', offerPart: 'property', planPart: undefined },
  { name: 'Package', offerPart: 'packageConfiguration', planPart: 'packageConfiguration' },
  { name: 'Availability', offerPart: 'productAvailability', planPart: 'featureAvailability' },
  { name: 'SupplementalContent', offerPart: 'supplementalContent', planPart: undefined },
  { name: 'Cosell', offerPart: 'cosellListing', planPart: undefined },
]

/** A module by its name, whatever the letter case. */
export function branchModule(name: string): BranchModule | undefined {
  return branchModuleTable.find((each) => each.name.toLowerCase() === name.toLowerCase())
}

/** The set of drafts that stands for who may resell an offer: it is never moved. */
export function resellerInstanceId(productId: string): string {
  return `${productId}-ResellerInstance`
}
