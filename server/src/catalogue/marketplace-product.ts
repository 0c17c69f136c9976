import type { TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { AvailabilityData, ProductData, SkuData } from './catalogue-product.ts'

/** Software as a service of another publisher, as a cloud's file states it. */
export interface MarketplaceRow {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly publisherName: string
  readonly skus: readonly MarketplaceSkuRow[]
}

/** A plan of software as a service. */
export interface MarketplaceSkuRow {
  readonly id: string
  readonly title: string
  /** Hundredths of a US dollar, a seat and month; absent for a free trial. */
  readonly usdCents?: number
  /** Default: a month. */
  readonly termDurations?: readonly TermDuration[]
  /** What a trial becomes at its end. */
  readonly renewsTo?: readonly TermDuration[]
  /** Default: 999,999,999. */
  readonly maximumQuantity?: number
  readonly availabilities: readonly AvailabilityData[]
}

/** Hours of full refund after purchase. Source: the example of 'update-autorenew-for-an-azure-marketplace-subscription'. */
const cancellationWindowHours = 24

/** States software as a service of the commercial marketplace. @see 'create-a-cart' */
export function marketplaceService(row: MarketplaceRow): ProductData {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    kind: 'saas',
    productType: { id: 'OnlineServices', subType: 'SaaS' },
    views: ['OnlineServices'],
    isMicrosoftProduct: false,
    publisherName: row.publisherName,
    skus: row.skus.map((sku) => marketplaceSku(row, sku)),
  }
}

function marketplaceSku(row: MarketplaceRow, sku: MarketplaceSkuRow): SkuData {
  const isTrial = sku.usdCents === undefined
  const termDurations = sku.termDurations ?? ['P1M']
  return {
    id: sku.id,
    title: sku.title,
    description: row.description,
    minimumQuantity: 1,
    maximumQuantity: sku.maximumQuantity ?? 999_999_999,
    isTrial,
    supportedBillingCycles: isTrial ? ['none'] : termDurations.includes('P1Y') ? ['monthly', 'annual'] : ['monthly'],
    termDurations,
    renewsTo: sku.renewsTo ?? [],
    billing: 'license',
    isAutoRenewable: true,
    allowsUpdate: !isTrial,
    cancellationWindowHours,
    unitType: 'License(s)',
    ...(sku.usdCents !== undefined && { listPrice: { usdCents: sku.usdCents, months: 1 } }),
    purchasePrerequisites: [],
    provisioningVariables: [],
    dynamicAttributes: { isMicrosoftProduct: false },
    availabilities: sku.availabilities,
  }
}
