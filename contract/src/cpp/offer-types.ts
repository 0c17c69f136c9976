/** A type of offer in the Cloud Partner Portal API, with its kind in the Submission API. */
export interface PortalOfferTypeEntry {
  /** Its name in bodies and the prefix of its plans' members: `microsoft-azure-virtualmachines`. */
  readonly id: string
  readonly displayName: string
  /** The version of its members that an offer states as `offerTypeVersions`. */
  readonly version: number
  /** Its kind as a product of the Submission API: `AzureThirdPartyVirtualMachine`. */
  readonly productKind: string
}

/**
 * The types of offers, virtual machines first.
 *
 * The articles show `microsoft-azure-virtualmachines`, version 87, alone. Inferred: every other kind of product that the
 * Submission API knows has a type named after the same pattern, in its first version.
 *
 * @see cloud-partner-portal-api-creating-offer
 */
export const portalOfferTypes: readonly PortalOfferTypeEntry[] = [
  {
    id: 'microsoft-azure-virtualmachines',
    displayName: 'Virtual Machines',
    version: 87,
    productKind: 'AzureThirdPartyVirtualMachine',
  },
  {
    id: 'microsoft-azure-applications',
    displayName: 'Azure Applications',
    version: 1,
    productKind: 'AzureApplication',
  },
  { id: 'microsoft-azure-containers', displayName: 'Containers', version: 1, productKind: 'AzureContainer' },
  {
    id: 'microsoft-azure-developerservices',
    displayName: 'Developer Services',
    version: 1,
    productKind: 'AzureDeveloperService',
  },
  {
    id: 'microsoft-azure-visualstudioextensions',
    displayName: 'Visual Studio Extensions',
    version: 1,
    productKind: 'AzureVisualStudioExtension',
  },
  {
    id: 'microsoft-dynamics365-customerengagement',
    displayName: 'Dynamics 365 for Customer Engagement',
    version: 1,
    productKind: 'AzureDynamics365ForCustomerEngagement',
  },
  {
    id: 'microsoft-dynamics365-operations',
    displayName: 'Dynamics 365 for Operations',
    version: 1,
    productKind: 'AzureDynamics365ForOperations',
  },
  {
    id: 'microsoft-dynamics365-businesscentral',
    displayName: 'Dynamics 365 Business Central',
    version: 1,
    productKind: 'AzureDynamics365BusinessCentral',
  },
  { id: 'microsoft-azure-saas', displayName: 'Software as a Service', version: 1, productKind: 'SoftwareAsAService' },
]

/** The version of the members that every type shares, by their name in `offerTypeVersions`. @see cloud-partner-portal-api-creating-offer */
export const portalMarketplaceVersion = { 'microsoft-azure-marketplace': 39 } as const

const typesById = new Map(portalOfferTypes.map((type) => [type.id, type]))
const typesByKind = new Map(portalOfferTypes.map((type) => [type.productKind, type]))

/** The type of this id, in whatever letter case; or undefined. */
export function portalOfferTypeById(id: string): PortalOfferTypeEntry | undefined {
  return typesById.get(id.toLowerCase())
}

/** The type that a product of this kind has in the Cloud Partner Portal API; or undefined. */
export function portalOfferTypeOfKind(productKind: string): PortalOfferTypeEntry | undefined {
  return typesByKind.get(productKind)
}
