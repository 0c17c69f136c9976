import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'

/** What a client calls the API with. @see cloud-partner-portal-api-overview */
export const portalCaller = { resource: 'https://cloudpartner.azure.com' }

/** The address of an offer of Contoso, or of what is below it. */
export function portalAddress(offerId: string, below = ''): string {
  return `/api/publishers/contoso/offers/${offerId}${below}?api-version=2017-10-31`
}

/** The members of a virtual machine offer as the article has them; tests state what they are about. */
export const samplePortalMembers = {
  'microsoft-azure-marketplace.title': 'Contoso App',
  'microsoft-azure-marketplace.summary': 'One line',
  'microsoft-azure-marketplace.longSummary': 'One line',
  'microsoft-azure-marketplace.description': 'Text',
  'microsoft-azure-marketplace.offerMarketingUrlIdentifier': 'contosoapp',
  'microsoft-azure-marketplace.allowedSubscriptions': ['0f0a1f2e-0000-4000-8000-000000000001'],
  'microsoft-azure-marketplace.usefulLinks': [{ linkTitle: 'Site', linkUrl: 'https://contoso.example' }],
  'microsoft-azure-marketplace.categoryMap': [{ categoryL1: 'security', 'categoryL2-security': ['threat-protection'] }],
  'microsoft-azure-marketplace.smallLogo': 'https://contoso.example/48.png',
  'microsoft-azure-marketplace.mediumLogo': 'https://contoso.example/90.png',
  'microsoft-azure-marketplace.largeLogo': 'https://contoso.example/216.png',
  'microsoft-azure-marketplace.wideLogo': 'https://contoso.example/255.png',
  'microsoft-azure-marketplace.screenshots': [],
  'microsoft-azure-marketplace.videos': [],
  'microsoft-azure-marketplace.leadDestination': 'None',
  'microsoft-azure-marketplace.privacyURL': 'https://contoso.example/privacy',
  'microsoft-azure-marketplace.termsOfUse': 'Terms',
  'microsoft-azure-marketplace.engineeringContactName': 'Ada Marsh',
  'microsoft-azure-marketplace.engineeringContactEmail': 'ada@contoso.example',
  'microsoft-azure-marketplace.engineeringContactPhone': '555-0100',
  'microsoft-azure-marketplace.supportContactName': 'Ada Marsh',
  'microsoft-azure-marketplace.supportContactEmail': 'ada@contoso.example',
  'microsoft-azure-marketplace.supportContactPhone': '555-0100',
  'microsoft-azure-marketplace.publicAzureSupportUrl': '',
  'microsoft-azure-marketplace.fairfaxSupportUrl': '',
}

/** The address of a machine's disk as storage signs one for a year from the start of every test on. */
const disk =
  'https://contoso.blob.core.windows.net/vhds/os.vhd?sv=2018-03-28&sr=c&st=2026-01-14T00%3A00%3A00Z&se=2027-01-15T00%3A00%3A00Z&sp=rl&sig=c2lnbmF0dXJl'

/** A plan as the article has it. */
export function samplePortalPlan(planId: string, members: Readonly<Record<string, unknown>> = {}) {
  return {
    planId,
    'microsoft-azure-virtualmachines.skuTitle': 'Plan',
    'microsoft-azure-virtualmachines.skuSummary': 'Summary',
    'microsoft-azure-virtualmachines.skuDescription': 'Text',
    'microsoft-azure-virtualmachines.hideSKUForSolutionTemplate': false,
    'microsoft-azure-virtualmachines.cloudAvailability': ['PublicAzure'],
    virtualMachinePricing: { isByol: true, freeTrialDurationInMonths: 0 },
    'microsoft-azure-virtualmachines.operatingSystemFamily': 'Windows',
    'microsoft-azure-virtualmachines.windowsOSType': 'Other',
    'microsoft-azure-virtualmachines.operationSystem': 'Windows',
    'microsoft-azure-virtualmachines.recommendedVMSizes': ['a1-basic'],
    'microsoft-azure-virtualmachines.openPorts': [],
    'microsoft-azure-virtualmachines.vmImages': { '1.0.1': { osVhdUrl: disk, lunVhdDetails: [] } },
    regions: ['US'],
    ...members,
  }
}

/** A request for a virtual machine offer with one plan, as the article has it. */
export function samplePortalOffer({
  displayText = 'Contoso VM',
  members = {},
  plans = [samplePortalPlan('plan1')],
}: {
  readonly displayText?: string
  readonly members?: Readonly<Record<string, unknown>>
  readonly plans?: readonly object[]
} = {}) {
  return {
    publisherId: 'contoso',
    offerTypeId: 'microsoft-azure-virtualmachines',
    offerTypeVersions: { 'microsoft-azure-virtualmachines': 87, 'microsoft-azure-marketplace': 39 },
    definition: { displayText, offer: { ...samplePortalMembers, ...members }, plans },
  }
}

/** A refusal of the API. */
interface Refusal {
  readonly status: number
  readonly body: { readonly error: { readonly code: string; readonly message: string } }
}

/** Asserts that an answer is this error in the API's own shape; gives its text. */
export async function expectPortalError(answer: Refusal | Promise<Refusal>, name: ErrorName): Promise<string> {
  const { status, body } = await answer
  assert.equal(status, errorSpec(name).status, JSON.stringify(body))
  assert.deepEqual([Object.keys(body), Object.keys(body.error)], [['error'], ['code', 'message']])
  const pattern = errorSpec(name)
    .description.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\\\{\d\\\}/g, '.*')
  assert.match(body.error.message, new RegExp(`^${pattern}$`, 's'))
  return body.error.message
}
