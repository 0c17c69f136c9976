import { listOf } from '../marketplace/core-member.ts'
import type { PartKind } from '../marketplace/product-part-store.ts'
import { pricing } from './plan-pricing.ts'
import { previewAudiences, resellerChannel } from './preview-audiences.ts'
import { audiences, contact, either, inCase, links, type ResourceMember, sameAs, typedText } from './resource-member.ts'

/** A type of resources that every product, or every plan, has one of; and the part of the offer that it shows. */
export interface ResourceType {
  readonly type: string
  readonly of: 'product' | 'plan'
  /** The part that knows the members below. */
  readonly part: PartKind
  /** What follows the type in its durable id. */
  path(productId: string, planId: string): string
  /** What is told where nothing else was sent. */
  readonly constants: Readonly<Record<string, unknown>>
  readonly members: readonly ResourceMember[]
}

/** The one language that listings are in here. Inferred: samples show no other. */
export const listingLanguage = 'en-us'

const markets: ResourceMember = {
  name: 'markets',
  read: ({ marketStates }) =>
    inCase(
      listOf(marketStates).flatMap(({ marketCode, state }) => (state === 'Enabled' ? [marketCode] : [])),
      'toLowerCase',
    ),
  write: (part, value) => ({
    ...part,
    marketStates: inCase(value, 'toUpperCase').map((marketCode) => ({ marketCode, state: 'Enabled' })),
  }),
}

const onProduct = { of: 'product', constants: {} } as const

/** The types in the order in which a tree tells them. Members that stand in no line are kept as they were sent. */
export const resourceTypes: readonly ResourceType[] = [
  {
    ...onProduct,
    type: 'commercial-marketplace-setup',
    part: 'setup',
    path: (productId) => productId,
    members: [
      either('sellThroughMicrosoft', 'sellingOption', [
        [true, 'ListAndSell'],
        [false, 'ListingOnly'],
      ]),
    ],
  },
  { ...onProduct, type: 'reseller', part: 'setup', path: (productId) => productId, members: [resellerChannel] },
  {
    ...onProduct,
    type: 'property',
    part: 'property',
    path: (productId) => `${productId}/public/main`,
    constants: { kind: 'azureContainer' },
    members: [
      either('termsConditions', 'useEnterpriseContract', [
        ['standardMicrosoft', true],
        ['custom', false],
      ]),
      sameAs('termsOfUse'),
      sameAs('categories', 'leveledCategories'),
      sameAs('appVersion'),
    ],
  },
  {
    ...onProduct,
    type: 'listing',
    part: 'listing',
    path: (productId) => `${productId}/public/main/default/${listingLanguage}`,
    constants: { kind: 'azureContainer', languageId: listingLanguage },
    members: [
      sameAs('title'),
      sameAs('description'),
      sameAs('searchResultSummary', 'summary'),
      sameAs('shortDescription'),
      typedText('privacyPolicyLink', 'listingUris', 'PrivacyUri', 'uri'),
      links('generalLinks', 'UsefulLink'),
      typedText('globalSupportWebsite', 'listingContacts', 'CustomerSupport', 'uri'),
      contact('supportContact', 'CustomerSupport'),
      contact('engineeringContact', 'Engineering'),
      contact('cloudSolutionProviderContact', 'ChannelManager'),
    ],
  },
  {
    ...onProduct,
    type: 'price-and-availability-offer',
    part: 'productAvailability',
    path: (productId) => productId,
    members: [previewAudiences],
  },
  {
    type: 'plan-listing',
    of: 'plan',
    part: 'listing',
    path: (productId, planId) => `${productId}/public/main/${planId}/${listingLanguage}`,
    constants: { kind: 'azureContainer-plan', languageId: listingLanguage },
    members: [sameAs('name', 'title'), sameAs('summary'), sameAs('description')],
  },
  {
    type: 'price-and-availability-plan',
    of: 'plan',
    part: 'featureAvailability',
    path: (productId, planId) => `${productId}/${planId}`,
    constants: { visibility: 'visible', audience: 'public' },
    members: [
      either('visibility', 'isHidden', [
        ['hidden', true],
        ['visible', false],
      ]),
      either('audience', 'visibility', [
        ['private', 'Private'],
        ['public', 'Public'],
      ]),
      markets,
      pricing,
      audiences('privateAudiences', [
        { type: 'tenant', member: 'tenantAudiences' },
        { type: 'subscription', member: 'subscriptionAudiences' },
      ]),
    ],
  },
  {
    type: 'container-plan-technical-configuration',
    of: 'plan',
    part: 'technicalConfiguration',
    path: (productId, planId) => `${productId}/${planId}`,
    constants: {},
    members: [],
  },
]

/** The type of this name, or undefined. */
export function resourceType(name: string): ResourceType | undefined {
  return resourceTypes.find(({ type }) => type === name)
}
