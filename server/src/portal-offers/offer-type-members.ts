/*
 * The members that each type of offer knows, with what stands there where nothing is said. A PUT answers all of them.
 * Names: cloud-partner-portal-api-creating-offer, and answers that were seen; the values are the empty ones of their kind.
 */

/** Members by their names with dots. */
export type Defaults = Readonly<Record<string, unknown>>

function prefixed(prefix: string, members: Defaults): Defaults {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [`${prefix}.${name}`, value]))
}

/** Of every type. */
const marketplace = prefixed('microsoft-azure-marketplace', {
  title: '',
  summary: '',
  longSummary: '',
  description: '',
  offerMarketingUrlIdentifier: '',
  allowedSubscriptions: [],
  usefulLinks: [],
  categoryMap: [],
  categories: [],
  smallLogo: '',
  mediumLogo: '',
  largeLogo: '',
  wideLogo: '',
  heroLogo: '',
  screenshots: [],
  videos: [],
  leadDestination: '',
  leadNotificationEmails: '',
  tableLeadConfiguration: {},
  blobLeadConfiguration: {},
  salesForceLeadConfiguration: {},
  crmLeadConfiguration: {},
  httpsEndpointLeadConfiguration: {},
  marketoLeadConfiguration: {},
  privacyURL: '',
  termsOfUse: '',
  useEnterpriseContract: false,
  universalAmendmentTerms: '',
  customAmendments: [],
  engineeringContactName: '',
  engineeringContactEmail: '',
  engineeringContactPhone: '',
  supportContactName: '',
  supportContactEmail: '',
  supportContactPhone: '',
  publicAzureSupportUrl: '',
  fairfaxSupportUrl: '',
})

const testDrive = prefixed('microsoft-azure-marketplace-testdrive', {
  enabled: false,
  videos: [],
  description: '',
  accessInformation: '',
  userManual: '',
})

/** The type of offers that the articles show. */
export const virtualMachines = 'microsoft-azure-virtualmachines'

const virtualMachineOffer = prefixed(virtualMachines, {
  managerContactName: '',
  managerContactEmail: '',
  managerContactPhone: '',
  gtmMaterials: '',
})

const virtualMachinePlan = prefixed(virtualMachines, {
  skuTitle: '',
  skuSummary: '',
  skuDescription: '',
  hideSKUForSolutionTemplate: false,
  cloudAvailability: [],
  certificationsFairfax: [],
  operatingSystemFamily: '',
  windowsOSType: '',
  osType: '',
  operationSystem: '',
  recommendedVMSizes: [],
  openPorts: [],
  vmImages: {},
  legacyPlanId: null,
  supportsAcceleratedNetworking: false,
  supportsCloudInit: false,
  supportsBackup: false,
  supportsExtensions: false,
  supportsHibernation: false,
  supportsNVMe: false,
  isNetworkVirtualAppliance: false,
  isLockedDown: false,
  isCustomArmTemplateRequired: false,
  generation: null,
  allowOnlyManagedDiskDeployments: false,
  patchOptions: {},
})

const common = { ...marketplace, ...testDrive }
const ofVirtualMachines = { ...common, ...virtualMachineOffer }
const nothing = {}

/** What an offer of this type has where nothing is said. */
export function defaultOfferMembers(offerType: string): Defaults {
  return offerType === virtualMachines ? ofVirtualMachines : common
}

/** What a plan of this type has where nothing is said. Inferred: of other types than virtual machines no article shows plans. */
export function defaultPlanMembers(offerType: string): Defaults {
  return offerType === virtualMachines ? virtualMachinePlan : nothing
}
