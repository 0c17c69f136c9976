import type { TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { LegacyOffer, Segment } from './catalogue-item.ts'
import type { CategoryId } from './offer-categories.ts'

/** A seat-based offer as a cloud's file states it; what is left out is the usual. */
export interface LicenceRow {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Id of the product that it provisions; its SKU id in the customer's directory. */
  readonly productId: string
  /** Default: the offer's name. */
  readonly productName?: string
  readonly rank: number
  /** Hundredths of a US dollar, a seat and month. */
  readonly usdCents: number
  /** Default: by segment, enterprise for commercial customers. */
  readonly category?: CategoryId
  /** Default: commercial. */
  readonly segment?: Segment
  /** Default: 1. */
  readonly minimumQuantity?: number
  /** Default: 10,000,000. */
  readonly maximumQuantity?: number
  /** Ids of the offers that it adds to; makes it an add-on. */
  readonly addOnTo?: readonly string[]
  readonly upgradesTo?: readonly string[]
  /** Default: one year. */
  readonly termDurations?: readonly TermDuration[]
  /** Set where it is sold no longer. */
  readonly withdrawn?: true
  readonly learnMore?: string
}

/** A trial as a cloud's file states it. */
export interface TrialRow {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly productId: string
  readonly productName: string
  readonly rank: number
  readonly category?: CategoryId
  /** Ids of the paid offers that it may become. */
  readonly convertsTo: readonly string[]
}

/** An Azure subscription as a cloud's file states it: billed by use, one a purchase. */
export interface AzureRow {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly productId: string
  readonly rank: number
  readonly sandboxOnly?: true
  /** Default: commercial. */
  readonly segment?: Segment
}

const customerQualifications: Readonly<Record<Segment, readonly string[]>> = {
  commercial: [],
  education: ['Education'],
  // Inferred: government prices ask for the one government qualification that the documents let a partner set.
  government: ['GovernmentCommunityCloud'],
  nonprofit: ['Nonprofit'],
}

const shelfOfSegment: Readonly<Record<Segment, CategoryId>> = {
  commercial: 'enterprise',
  education: 'education',
  government: 'government',
  nonprofit: 'nonprofit',
}

/** Seats that a trial gives. Source: the example of 'get-a-list-of-trial-conversion-offers'. */
const trialSeats = 25

/** States a seat-based offer: billed by the month or the year, renewed by itself, its quantity open to change. */
export function licence(row: LicenceRow): LegacyOffer {
  const segment = row.segment ?? 'commercial'
  const isAddOn = row.addOnTo !== undefined
  return {
    ...base(row, segment, row.productName ?? row.name, 'Licenses'),
    kind: 'licence',
    categoryId: row.category ?? shelfOfSegment[segment],
    minimumQuantity: row.minimumQuantity ?? 1,
    maximumQuantity: row.maximumQuantity ?? 10_000_000,
    isAvailableForPurchase: row.withdrawn === undefined,
    billing: 'license',
    supportedBillingCycles: ['monthly', 'annual'],
    termDurations: row.termDurations ?? ['P1Y'],
    isAutoRenewable: true,
    prerequisiteOffers: row.addOnTo ?? [],
    isAddOn,
    upgradeTargetOffers: row.upgradesTo ?? [],
    allowsUpdate: true,
    listPrice: { usdCents: row.usdCents, months: 1 },
    // The example of 'get-addon-offers-by-offer-id' has this member on add-ons, the one of 'get-an-offer-by-id' has not.
    ...(isAddOn && { salesGroupId: '1' }),
    ...(row.learnMore !== undefined && { learnMore: row.learnMore }),
  }
}

/** States a trial: free, one month, a fixed number of seats, one in a customer's life. */
export function trial(row: TrialRow): LegacyOffer {
  return {
    ...base(row, 'commercial', row.productName, 'Licenses'),
    kind: 'trial',
    categoryId: row.category ?? 'enterprise',
    minimumQuantity: 1,
    maximumQuantity: trialSeats,
    billing: 'license',
    supportedBillingCycles: ['none'],
    termDurations: ['P1M'],
    isTrial: true,
    limit: 1,
    limitUnitOfMeasure: 'lifetime',
    conversionTargetOffers: row.convertsTo,
  }
}

/** States an Azure subscription of the licence-based catalogue. @see 'get-a-list-of-products-by-customer' */
export function azureSubscription(row: AzureRow): LegacyOffer {
  return {
    ...base(row, row.segment ?? 'commercial', row.name, 'Usage-based'),
    kind: 'azure',
    categoryId: row.sandboxOnly === true ? 'internal' : 'enterprise',
    reselleeQualifications: [],
    sandboxOnly: row.sandboxOnly === true,
    billing: 'usage',
    supportedBillingCycles: ['monthly'],
    termDurations: ['P1Y'],
  }
}

type BaseRow = Pick<LicenceRow, 'id' | 'name' | 'description' | 'productId' | 'rank'>

function base(row: BaseRow, segment: Segment, productName: string, unit: string) {
  return {
    offering: 'offer' as const,
    id: row.id,
    catalogItemId: row.id,
    name: row.name,
    description: row.description,
    segment,
    rank: row.rank,
    minimumQuantity: 1,
    maximumQuantity: 1,
    isAvailableForPurchase: true,
    sandboxOnly: false,
    renewsTo: [],
    isAutoRenewable: false,
    isTrial: false,
    limit: 0,
    limitUnitOfMeasure: 'none' as const,
    prerequisiteOffers: [],
    isAddOn: false,
    hasAddOns: false,
    conversionTargetOffers: [],
    upgradeTargetOffers: [],
    reselleeQualifications: customerQualifications[segment],
    resellerQualifications: [],
    unitType: unit,
    product: { id: row.productId, name: productName, unit },
    productId: row.productId,
    skuId: row.id,
    // Inferred: the documents show no availability of an offer; its own id is constant and cannot clash.
    availabilityId: row.id,
    provisioningSkuId: row.productId.toUpperCase(),
    isMicrosoftProduct: true,
    publisherName: 'Microsoft Corporation',
    allowsUpdate: false,
    purchasePrerequisites: ['MicrosoftCloudAgreement'],
    inventoryVariables: [],
    provisioningVariables: [],
    dynamicAttributes: {},
  }
}
