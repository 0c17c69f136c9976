import type { MemberRule } from './text-rules.ts'

/*
 * What offers and plans must say, by their type. Where an article gives no limit there is none here. What is required of
 * types whose articles are not at hand is inferred: what all types have in common.
 */

/** What an offer of some type needs before it is published. */
export interface OfferTypeRules {
  /** The kind of product of the Submission API. */
  readonly productKind: string
  readonly offer: readonly MemberRule[]
  readonly plan: readonly MemberRule[]
  /** Whether it needs a plan. */
  readonly needsPlan: boolean
  /** The kinds of categories, as `checkCategories` knows them. */
  readonly categories: 'machinesAndContainers' | 'applications' | 'saas' | 'dynamics365' | 'any'
}

const marketplace = 'microsoft-azure-marketplace.'
const virtualMachines = 'microsoft-azure-virtualmachines.'

/** Names, addresses and numbers of somebody to be asked. @see plan-azure-application-offer */
function contact(who: 'engineering' | 'support'): readonly MemberRule[] {
  const shared = { module: 'listing', required: true, source: 'plan-azure-application-offer' } as const
  return [
    { ...shared, member: `${who}ContactName`, key: `${marketplace}${who}ContactName`, kind: 'line' },
    { ...shared, member: `${who}ContactEmail`, key: `${marketplace}${who}ContactEmail`, kind: 'email' },
    { ...shared, member: `${who}ContactPhone`, key: `${marketplace}${who}ContactPhone`, kind: 'phone' },
  ]
}

function listing(member: string, rule: Omit<MemberRule, 'member' | 'key' | 'module'>): MemberRule {
  return { member, key: `${marketplace}${member}`, module: 'listing', ...rule }
}

function property(member: string, rule: Omit<MemberRule, 'member' | 'key' | 'module'>): MemberRule {
  return { member, key: `${marketplace}${member}`, module: 'property', ...rule }
}

/** What offers of every type have. */
const common: readonly MemberRule[] = [
  // Earlier articles have 50 characters; the latest of each type have 200, and so has a product of the Submission API.
  listing('title', { kind: 'line', required: true, most: 200, source: 'azure-vm-offer-listing' }),
  listing('summary', { kind: 'line', required: true, most: 100, source: 'azure-app-offer-listing' }),
  // Earlier articles have 3,000 characters.
  listing('description', { kind: 'html', required: true, most: 5000, source: 'azure-app-offer-listing' }),
  listing('privacyURL', { kind: 'url', required: true, source: 'azure-vm-offer-listing' }),
  listing('usefulLinks', { kind: 'links', most: 25, source: 'azure-container-offer-listing' }),
  listing('videos', { kind: 'list', most: 5, source: 'azure-vm-offer-listing' }),
  // The sample of cloud-partner-portal-api-creating-offer leaves both support addresses empty.
  listing('publicAzureSupportUrl', { kind: 'url', source: 'azure-vm-offer-listing' }),
  listing('fairfaxSupportUrl', { kind: 'url', source: 'azure-vm-offer-listing' }),
  ...contact('engineering'),
  ...contact('support'),
  // The articles ask for one subscription at least. Inferred: offers are published without one, and nobody previews them.
  {
    member: 'allowedSubscriptions',
    key: `${marketplace}allowedSubscriptions`,
    module: 'availability',
    kind: 'guids',
    most: 100,
    source: 'azure-app-preview',
  },
  property('useEnterpriseContract', { kind: 'flag', source: 'azure-vm-properties' }),
  property('termsOfUse', {
    kind: 'text',
    required: true,
    unless: 'useEnterpriseContract',
    most: 10_000,
    source: 'azure-vm-properties',
  }),
  property('customAmendments', { kind: 'list', most: 10, source: 'azure-vm-properties' }),
]

/** What the portals call the short description. */
const longSummary = listing('longSummary', {
  kind: 'text',
  required: true,
  most: 256,
  source: 'plan-azure-application-offer',
})

/** The longest texts of a plan, in characters. */
interface PlanLengths {
  readonly title: number
  readonly description: number
  readonly source: string
}

/** What plans of every type have. The keys of virtual machines are the only ones that articles show. */
function planListing({ title, description, source }: PlanLengths): readonly MemberRule[] {
  const shared = { module: 'listing', required: true, source } as const
  return [
    { ...shared, member: 'title', key: `${virtualMachines}skuTitle`, kind: 'line', most: title },
    { ...shared, member: 'summary', key: `${virtualMachines}skuSummary`, kind: 'line', most: 100 },
    { ...shared, member: 'description', key: `${virtualMachines}skuDescription`, kind: 'html', most: description },
  ]
}

/** Where a plan is sold. Of virtual machines, `evaluateVmPricing` asks for it together with the prices. */
const regions: MemberRule = {
  member: 'regions',
  key: 'regions',
  module: 'availability',
  kind: 'list',
  required: true,
  most: 141,
  source: 'azure-app-managed',
}

function machine(member: string, rule: Omit<MemberRule, 'member' | 'key' | 'module'>): MemberRule {
  return { member, key: `${virtualMachines}${member}`, module: 'package', ...rule }
}

/** What plans of virtual machines have besides. @see azure-vm-plan-technical-configuration */
const machinePlan: readonly MemberRule[] = [
  ...planListing({ title: 100, description: 2000, source: 'azure-vm-plan-listing' }),
  {
    ...machine('cloudAvailability', { kind: 'list', required: true, source: 'azure-vm-create-plans' }),
    module: 'plan',
  },
  machine('operatingSystemFamily', {
    kind: 'line',
    required: true,
    words: ['Windows', 'Linux'],
    source: 'azure-vm-plan-technical-configuration',
  }),
  // Inferred: Windows names its release here, Linux its vendor as osType; neither has a closed set of words.
  machine('windowsOSType', { kind: 'line', source: 'inferred' }),
  machine('osType', { kind: 'line', source: 'inferred' }),
  machine('operationSystem', { kind: 'line', source: 'azure-vm-plan-technical-configuration' }),
  machine('recommendedVMSizes', { kind: 'list', most: 6, source: 'azure-vm-plan-technical-configuration' }),
  machine('openPorts', { kind: 'list', source: 'azure-vm-plan-technical-configuration' }),
]

const otherPlan = [...planListing({ title: 200, description: 3000, source: 'azure-container-plan-listing' }), regions]

const virtualMachineRules: OfferTypeRules = {
  productKind: 'AzureThirdPartyVirtualMachine',
  offer: [...common, longSummary],
  plan: machinePlan,
  needsPlan: true,
  categories: 'machinesAndContainers',
}

const dynamicsRules = {
  offer: common,
  plan: otherPlan,
  needsPlan: false,
  categories: 'dynamics365',
} as const

/** The rules of every type of offer that is known, virtual machines first. */
export const offerTypeRules: readonly OfferTypeRules[] = [
  virtualMachineRules,
  {
    productKind: 'AzureApplication',
    offer: [
      ...common.map((rule) => (rule.member === 'privacyURL' ? { ...rule, kind: 'httpsUrl' as const } : rule)),
      longSummary,
    ],
    plan: [...planListing({ title: 200, description: 2000, source: 'azure-app-plans' }), regions],
    needsPlan: true,
    categories: 'applications',
  },
  {
    productKind: 'AzureContainer',
    offer: [...common, longSummary],
    plan: otherPlan,
    needsPlan: true,
    categories: 'machinesAndContainers',
  },
  { productKind: 'AzureDynamics365ForCustomerEngagement', ...dynamicsRules },
  { productKind: 'AzureDynamics365ForOperations', ...dynamicsRules },
  { productKind: 'AzureDynamics365BusinessCentral', ...dynamicsRules },
  { productKind: 'SoftwareAsAService', offer: common, plan: otherPlan, needsPlan: false, categories: 'saas' },
]

const rulesByKind = new Map(offerTypeRules.map((rules) => [rules.productKind.toLowerCase(), rules]))

/** The rules of a kind of product in the Submission API's words; for one without rules of its own, what all have in common. */
export function rulesOf(productKind: string): OfferTypeRules {
  const known = rulesByKind.get(productKind.toLowerCase())
  return known ?? { productKind, offer: common, plan: otherPlan, needsPlan: false, categories: 'any' }
}
