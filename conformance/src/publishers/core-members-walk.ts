import type { WireAnswer } from '@comptoir/testing'

type Body = WireAnswer['body']

/** The drafts of the Submission API in which what both know stands. */
export interface CoreDrafts {
  readonly listing: Body
  readonly property: Body
  readonly audience: Body
  readonly planListing: Body
  readonly planAvailability: Body
}

/** Something that both APIs know: where each has it, and a value that is not the sample's. */
export interface CoreStatement {
  /** The portal's key, of the offer or of its plan. */
  readonly key: string
  readonly of: 'offer' | 'plan'
  readonly value: unknown
  /** Which draft has it. */
  readonly draft: keyof CoreDrafts
  /** Puts the value into the draft, as a client of the Submission API would. */
  readonly change: Readonly<Record<string, unknown>> | ((draft: Body) => Readonly<Record<string, unknown>>)
}

const marketplace = 'microsoft-azure-marketplace.'
const machines = 'microsoft-azure-virtualmachines.'

function text(key: string, draft: keyof CoreDrafts, member: string): CoreStatement {
  const of = draft.startsWith('plan') ? 'plan' : 'offer'
  const value = `Other words for ${member}`
  return { key, of, value, draft, change: { [member]: value } }
}

/** A member of one item of a list, which is told by its type. */
function item(key: string, list: string, [type, member]: readonly [string, string], value: string): CoreStatement {
  const change = (draft: Body) => {
    const others = draft[list].filter((each: Body) => each.type !== type)
    const own = draft[list].find((each: Body) => each.type === type) ?? { type }
    return { [list]: [...others, { ...own, [member]: value }] }
  }
  return { key, of: 'offer', value, draft: 'listing', change }
}

function contact(who: string, type: string): readonly CoreStatement[] {
  const prefix = who === 'manager' ? machines : marketplace
  return [
    item(`${prefix}${who}ContactName`, 'listingContacts', [type, 'name'], 'Grace Reef'),
    item(`${prefix}${who}ContactEmail`, 'listingContacts', [type, 'email'], 'grace@contoso.example'),
    item(`${prefix}${who}ContactPhone`, 'listingContacts', [type, 'phone'], '555-0199'),
  ]
}

const link = { displayText: 'Tides', uri: 'https://contoso.example/tides' }

/** Everything that both APIs know, in each one's words: written down beside the server's own table. */
export const coreStatements: readonly CoreStatement[] = [
  text(`${marketplace}title`, 'listing', 'title'),
  text(`${marketplace}summary`, 'listing', 'summary'),
  text(`${marketplace}longSummary`, 'listing', 'shortDescription'),
  text(`${marketplace}description`, 'listing', 'description'),
  text(`${marketplace}termsOfUse`, 'property', 'termsOfUse'),
  text(`${marketplace}universalAmendmentTerms`, 'property', 'globalAmendmentTerms'),
  item(`${marketplace}privacyURL`, 'listingUris', ['PrivacyUri', 'uri'], 'https://contoso.example/secrets'),
  item(
    `${marketplace}publicAzureSupportUrl`,
    'listingContacts',
    ['CustomerSupport', 'uri'],
    'https://contoso.example/x',
  ),
  ...contact('engineering', 'Engineering'),
  ...contact('support', 'CustomerSupport'),
  ...contact('manager', 'ChannelManager'),
  {
    key: `${marketplace}usefulLinks`,
    of: 'offer',
    value: [{ linkTitle: link.displayText, linkUrl: link.uri }],
    draft: 'listing',
    change: ({ listingUris }) => ({
      listingUris: [...listingUris.filter(({ type }: Body) => type !== 'UsefulLink'), { type: 'UsefulLink', ...link }],
    }),
  },
  {
    key: `${marketplace}categoryMap`,
    of: 'offer',
    value: [{ categoryL1: 'networking', 'categoryL2-networking': ['connectivity'] }],
    draft: 'property',
    change: { leveledCategories: { networking: ['connectivity'] } },
  },
  {
    key: `${marketplace}useEnterpriseContract`,
    of: 'offer',
    value: true,
    draft: 'property',
    change: { useEnterpriseContract: true },
  },
  {
    key: `${marketplace}allowedSubscriptions`,
    of: 'offer',
    value: ['1f0a1f2e-0000-4000-8000-000000000002'],
    draft: 'audience',
    change: { audiences: [{ type: 'PreviewMarketplaceGroup', values: ['1f0a1f2e-0000-4000-8000-000000000002'] }] },
  },
  text(`${machines}skuTitle`, 'planListing', 'title'),
  text(`${machines}skuSummary`, 'planListing', 'summary'),
  text(`${machines}skuDescription`, 'planListing', 'description'),
  {
    key: `${machines}hideSKUForSolutionTemplate`,
    of: 'plan',
    value: true,
    draft: 'planAvailability',
    change: { isHidden: true },
  },
  {
    key: 'regions',
    of: 'plan',
    value: ['DE', 'FR'],
    draft: 'planAvailability',
    change: { marketStates: ['DE', 'FR'].map((marketCode) => ({ marketCode, state: 'Enabled' })) },
  },
  {
    key: 'virtualMachinePricing',
    of: 'plan',
    value: { isByol: true, freeTrialDurationInMonths: 1 },
    draft: 'planAvailability',
    change: {
      properties: [{ type: 'IsByol', value: 'true' }],
      trial: { type: 'TimedUsage', durationType: 'Months', duration: 1 },
    },
  },
]
