import { marketsWithoutSoftwareSubscriptions } from '@comptoir/contract/countries/restricted-markets'
import type { AvailabilityData, ProductData, SkuData } from './catalogue-product.ts'

/** A product that runs on the customer's machines, as a cloud's file states it. */
export interface SoftwareRow {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Default: Microsoft. */
  readonly publisherName?: string
  /** Set on subscriptions to SUSE Linux, which have a part of the catalogue to themselves. */
  readonly isSuseLinux?: true
  readonly skus: readonly SoftwareSkuRow[]
}

/** A licence of software: for ever where it has no term. */
export interface SoftwareSkuRow {
  readonly id: string
  readonly title: string
  readonly term?: 'P1Y' | 'P3Y'
  /** Hundredths of a US dollar for the whole term, or for ever. */
  readonly usdCents: number
  readonly availabilities: readonly AvailabilityData[]
}

/** Inferred: a refund within 30 days; the documents speak of a window and give no length. */
const cancellationWindowHours = 720

const monthsOfTerm = { P1Y: 12, P3Y: 36 } as const

/** States software licensed for ever. @see 'make-a-one-time-purchase' */
export function perpetualSoftware(row: SoftwareRow): ProductData {
  return {
    ...softwareProduct(row),
    kind: 'software',
    productType: { id: 'Software', subType: 'Perpetual' },
    views: ['Software', 'SoftwarePerpetual'],
  }
}

/** States software licensed for a term. @see 'make-a-one-time-purchase' */
export function softwareSubscription(row: SoftwareRow): ProductData {
  return {
    ...softwareProduct(row),
    kind: 'softwareSubscription',
    productType: { id: 'Software', subType: row.isSuseLinux === true ? 'SUSELinux' : 'Subscription' },
    views: ['Software', 'SoftwareSubscriptions', ...(row.isSuseLinux === true ? ['SoftwareSUSELinux' as const] : [])],
  }
}

function softwareProduct(row: SoftwareRow) {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    isMicrosoftProduct: row.publisherName === undefined,
    publisherName: row.publisherName ?? 'Microsoft',
    restrictedMarkets: marketsWithoutSoftwareSubscriptions,
    skus: row.skus.map((sku) => softwareSku(row, sku)),
  }
}

function softwareSku(row: SoftwareRow, sku: SoftwareSkuRow): SkuData {
  return {
    id: sku.id,
    title: sku.title,
    description: row.description,
    minimumQuantity: 1,
    maximumQuantity: 999_999_999,
    isTrial: false,
    supportedBillingCycles: ['one_time'],
    termDurations: sku.term === undefined ? [] : [sku.term],
    billing: 'license',
    isAutoRenewable: false,
    allowsUpdate: false,
    cancellationWindowHours,
    unitType: 'Seats',
    listPrice: { usdCents: sku.usdCents, months: sku.term === undefined ? 0 : monthsOfTerm[sku.term] },
    purchasePrerequisites: [],
    provisioningVariables: [],
    dynamicAttributes: sku.term === undefined ? {} : { duration: sku.term === 'P1Y' ? '1Year' : '3Years' },
    availabilities: sku.availabilities,
  }
}
