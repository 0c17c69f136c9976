import { leveledCategoryWords } from '@comptoir/contract/ingestion/properties/schemas'
import { type CoreMember, isMembers, listOf, same, sameText, textsOf, typedMember } from './core-member.ts'
import type { Members } from './part-document.ts'
import { planPrices } from './plan-prices.ts'

/*
 * The one table of what both APIs know. What stands in no line here is kept as each API said it, and the other does not
 * see it. Inferred throughout: no article says which member of one API is which of the other; the names and what clients
 * put there say it.
 */

const marketplace = 'microsoft-azure-marketplace.'

/** The group of the Submission API that sees a preview: ids of subscriptions. */
const previewGroup = 'PreviewMarketplaceGroup'

/** The type of the addresses of a listing that stand below each other as links. */
const usefulLink = 'UsefulLink'

const usefulLinks: CoreMember = {
  key: `${marketplace}usefulLinks`,
  empty: [],
  kind: 'listing',
  read: ({ listingUris }) =>
    listOf(listingUris)
      .filter(({ type }) => type === usefulLink)
      .map(({ displayText, uri }) => ({ linkTitle: displayText ?? '', linkUrl: uri ?? '' })),
  write: (part, value) => ({
    ...part,
    listingUris: [
      ...listOf(part['listingUris']).filter(({ type }) => type !== usefulLink),
      ...listOf(value).map(({ linkTitle, linkUrl }) => ({
        type: usefulLink,
        displayText: textOf(linkTitle),
        uri: textOf(linkUrl),
      })),
    ],
  }),
}

/** A text that came from anywhere; nothing where it is something else. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Categories with words of their own below them; of others, those of business applications, there are but names. */
const categories: CoreMember = {
  key: `${marketplace}categoryMap`,
  empty: [],
  kind: 'property',
  read: ({ leveledCategories, categories: named }) => [
    ...Object.entries(isMembers(leveledCategories) ? leveledCategories : {}).map(([first, second]) => ({
      categoryL1: first,
      [`categoryL2-${first}`]: textsOf(second),
    })),
    ...textsOf(named).map((first) => ({ categoryL1: first })),
  ],
  write: ({ categories: _, ...part }, value) => {
    const entries = listOf(value).flatMap((entry) => {
      const first = entry['categoryL1']
      return typeof first === 'string' ? [[first, textsOf(entry[`categoryL2-${first}`])] as const] : []
    })
    const named = entries.flatMap(([first]) => (Object.hasOwn(leveledCategoryWords, first) ? [] : [first]))
    return {
      ...part,
      leveledCategories: Object.fromEntries(entries.filter(([first]) => Object.hasOwn(leveledCategoryWords, first))),
      ...(named.length === 0 ? {} : { categories: named }),
    }
  },
}

const previewSubscriptions: CoreMember = {
  key: `${marketplace}allowedSubscriptions`,
  empty: [],
  kind: 'productAvailability',
  read: ({ audiences }) =>
    listOf(audiences)
      .filter(({ type }) => type === previewGroup)
      .flatMap(({ values }) => textsOf(values)),
  write: (part, value) => {
    const others = listOf(part['audiences']).filter(({ type }) => type !== previewGroup)
    const values = textsOf(value)
    return { ...part, audiences: values.length === 0 ? others : [...others, { type: previewGroup, values }] }
  },
}

const engineering = { list: 'listingContacts', type: 'Engineering' } as const
const support = { list: 'listingContacts', type: 'CustomerSupport' } as const
const manager = { list: 'listingContacts', type: 'ChannelManager' } as const

/** What both APIs say of an offer itself. The keys of the portal have their prefix. */
export const offerMembers: readonly CoreMember[] = [
  sameText(`${marketplace}title`, 'listing', 'title'),
  sameText(`${marketplace}summary`, 'listing', 'summary'),
  sameText(`${marketplace}longSummary`, 'listing', 'shortDescription'),
  sameText(`${marketplace}description`, 'listing', 'description'),
  typedMember(`${marketplace}privacyURL`, { list: 'listingUris', type: 'PrivacyUri', member: 'uri' }),
  usefulLinks,
  typedMember(`${marketplace}engineeringContactName`, { ...engineering, member: 'name' }),
  typedMember(`${marketplace}engineeringContactEmail`, { ...engineering, member: 'email' }),
  typedMember(`${marketplace}engineeringContactPhone`, { ...engineering, member: 'phone' }),
  typedMember(`${marketplace}supportContactName`, { ...support, member: 'name' }),
  typedMember(`${marketplace}supportContactEmail`, { ...support, member: 'email' }),
  typedMember(`${marketplace}supportContactPhone`, { ...support, member: 'phone' }),
  typedMember(`${marketplace}publicAzureSupportUrl`, { ...support, member: 'uri' }),
  typedMember('microsoft-azure-virtualmachines.managerContactName', { ...manager, member: 'name' }),
  typedMember('microsoft-azure-virtualmachines.managerContactEmail', { ...manager, member: 'email' }),
  typedMember('microsoft-azure-virtualmachines.managerContactPhone', { ...manager, member: 'phone' }),
  categories,
  sameText(`${marketplace}termsOfUse`, 'property', 'termsOfUse'),
  same(`${marketplace}useEnterpriseContract`, 'property', 'useEnterpriseContract', false),
  sameText(`${marketplace}universalAmendmentTerms`, 'property', 'globalAmendmentTerms'),
  previewSubscriptions,
]

const enabled = 'Enabled'

const regions: CoreMember = {
  key: 'regions',
  empty: [],
  kind: 'featureAvailability',
  read: ({ marketStates }) =>
    listOf(marketStates).flatMap(({ marketCode, state }) => (state === enabled ? [marketCode] : [])),
  write: (part, value) => ({
    ...part,
    marketStates: textsOf(value).map((marketCode) => ({ marketCode, state: enabled })),
  }),
}

const virtualMachines = 'microsoft-azure-virtualmachines.'

/** What both APIs say of a plan. The keys of virtual machines' plans are the only ones that articles show. */
export const planMembers: readonly CoreMember[] = [
  sameText(`${virtualMachines}skuTitle`, 'listing', 'title'),
  sameText(`${virtualMachines}skuSummary`, 'listing', 'summary'),
  sameText(`${virtualMachines}skuDescription`, 'listing', 'description'),
  same(`${virtualMachines}hideSKUForSolutionTemplate`, 'featureAvailability', 'isHidden', false),
  regions,
  planPrices,
]

/** The clouds that a plan is offered in: words of the portal, and those of the Submission API. */
const cloudWords: readonly (readonly [string, string])[] = [
  ['PublicAzure', 'public-azure'],
  ['Fairfax', 'azure-government'],
]

/** The key under which the portal keeps the clouds of a plan. */
export const planCloudsKey = `${virtualMachines}cloudAvailability`

/** The key under which the portal keeps the name of a plan. */
export const planTitleKey = `${virtualMachines}skuTitle`

/** The clouds of a variant in the portal's words. */
export function portalClouds(variant: Members): readonly string[] {
  return textsOf(variant['cloudAvailabilities']).map((word) => cloudWords.find(([, own]) => own === word)?.[0] ?? word)
}

/** The clouds of a portal's plan in the Submission API's words. */
export function variantClouds(plan: Members): readonly string[] {
  return textsOf(plan[planCloudsKey]).map((word) => cloudWords.find(([own]) => own === word)?.[1] ?? word)
}
