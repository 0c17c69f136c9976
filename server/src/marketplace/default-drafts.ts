import type { MarketOfferRow } from './market-offer-store.ts'
import { testDriveId } from './market-plan-store.ts'
import type { Members } from './part-document.ts'
import type { PartKind } from './product-part-store.ts'

/*
 * What the service writes into the drafts of a new offer and a new plan. The first two are as observed; the others
 * are inferred from what clients read and send.
 */

/** A listing as it is at first: the title alone. */
export function defaultListing(title: string): Members {
  return {
    resourceType: 'AzureListing',
    listingUris: [],
    listingContacts: [],
    gettingStartedInstructions: '',
    languageCode: 'en-us',
    title,
    keywords: [],
  }
}

/** How an offer is sold at first. Resellers are in for containers, out for the others. */
export function defaultSetup(offer: Pick<MarketOfferRow, 'product_kind'>): Members {
  const value = offer.product_kind === 'AzureThirdPartyVirtualMachine' ? 'Disabled' : 'Enabled'
  return {
    resourceType: 'AzureProductSetup',
    sellingOption: 'ListAndSell',
    trialUri: '',
    enableTestDrive: false,
    channelStates: [{ type: 'Reseller', value }],
  }
}

/** The technical configuration of a new offer or plan, by what kind of offer and plan it is. */
function defaultConfiguration(productKind: string, planSubType: string | undefined): Members {
  if (planSubType === testDriveId) return { resourceType: testDriveConfigurationKind(productKind) }
  const resourceType = configurationKind(productKind, planSubType)
  if (resourceType !== 'AzureManagedApplicationPackageConfiguration')
    return planSubType === undefined
      ? { resourceType, ...(packageKinds.has(productKind) ? { packageReferences: [] } : {}) }
      : { resourceType, version: '', packageReferences: [] }
  return {
    resourceType,
    version: '',
    allowJitAccess: false,
    canEnableCustomerActions: false,
    allowedCustomerActions: [],
    publicAzureAuthorizations: [],
    azureGovernmentAuthorizations: [],
    policies: [],
    packageReferences: [],
    publisherManagementMode: 'Managed',
    customerAccessEnableState: 'Disabled',
  }
}

/** Kinds of offers whose own configuration refers to packages. */
const packageKinds: ReadonlySet<string> = new Set(['AzureDynamics365BusinessCentral'])

const configurationKinds: Readonly<Record<string, string>> = {
  AzureDynamics365BusinessCentral: 'Dynamics365BusinessCentralPackageConfiguration',
  AzureDynamics365ForCustomerEngagement: 'Dynamics365CustomerEngagementPackageConfiguration',
  AzureDynamics365ForOperations: 'Dynamics365OperationsPackageConfiguration',
}

function configurationKind(productKind: string, planSubType: string | undefined): string {
  if (planSubType === 'managed-application') return 'AzureManagedApplicationPackageConfiguration'
  if (planSubType === 'solution-template') return 'AzureSolutionTemplatePackageConfiguration'
  return configurationKinds[productKind] ?? 'AzureApplicationPackageConfiguration'
}

/** How a test drive runs by itself: in Dynamics, or in resources of the publisher's subscription. */
export const resourceManagerTestDrive = 'AzureResourceManagerTestDrivePackageConfiguration'

const testDriveKinds: Readonly<Record<string, string>> = {
  AzureDynamics365BusinessCentral: 'Dynamics365BusinessCentralTestDrivePackageConfiguration',
  AzureDynamics365ForCustomerEngagement: 'Dynamics365CustomerEngagementTestDrivePackageConfiguration',
  AzureDynamics365ForOperations: 'Dynamics365OperationsTestDrivePackageConfiguration',
}

/** The technical configuration of a test drive, by what kind of offer it is of. */
export function testDriveConfigurationKind(productKind: string): string {
  return testDriveKinds[productKind] ?? resourceManagerTestDrive
}

/** What a new offer's or plan's set of drafts holds, by kind of part. `title` is the offer's alias or the plan's name. */
export function defaultMembers(
  kind: PartKind,
  { productKind, title, subType }: { readonly productKind: string; readonly title: string; readonly subType?: string },
): Members {
  switch (kind) {
    case 'listing':
      return defaultListing(title)
    case 'property':
      return { resourceType: 'AzureProperty', industries: [], leveledCategories: {} }
    case 'productAvailability':
      return { resourceType: 'ProductAvailability', visibility: 'Public', audiences: [] }
    case 'featureAvailability':
      return { resourceType: 'FeatureAvailability', visibility: 'Public', marketStates: [], priceSchedules: [] }
    case 'packageConfiguration':
      return defaultConfiguration(productKind, subType)
    case 'supplementalContent':
      return { resourceType: 'SupplementalContent' }
    case 'cosellListing':
      return { resourceType: 'CosellListing' }
    default:
      return {}
  }
}
