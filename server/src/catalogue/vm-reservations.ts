import { marketsWithoutAzureReservations } from '@comptoir/contract/countries/restricted-markets'
import type { TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { TargetView } from '@comptoir/contract/schemas/product'
import type { ProductData, SkuData } from './catalogue-product.ts'

/** A size of virtual machine that may be reserved. */
export interface VmSize {
  readonly armSkuName: string
  readonly skuDisplayName: string
  readonly cores: number
  /** Gibibytes. */
  readonly ram: number
  readonly category: string
  readonly diskType: 'Ssd' | 'Hdd'
  /** Hundredths of a US dollar for a year; three years cost two and a quarter of it. */
  readonly usdCentsPerYear: number
}

/** A region by its name in the resource manager and in titles. */
export interface AzureRegion {
  readonly armRegionName: string
  readonly region: string
}

/** One size reserved in one region for one term. */
export interface VmReservationRow {
  readonly skuId: string
  readonly availabilityIds: readonly string[]
  readonly size: VmSize
  readonly region: AzureRegion
  readonly term: 'P1Y' | 'P3Y'
}

/** A series of virtual machines. */
export interface VmSeries {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly reservationScope?: 'AzurePlan'
  readonly skus: readonly VmReservationRow[]
}

/** A capacity of a database service that may be reserved. */
export interface CapacityReservationRow {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly subType: string
  readonly view: TargetView
  readonly region: AzureRegion
  readonly unitType: string
  /** Hundredths of a US dollar for a year. */
  readonly usdCentsPerYear: number
  readonly availabilityIds: { readonly P1Y: string; readonly P3Y: string }
}

const durations = { P1Y: '1Year', P3Y: '3Years' } as const
const spans = { P1Y: '1 Year', P3Y: '3 Years' } as const
const monthsOfTerm = { P1Y: 12, P3Y: 36 } as const

/** States a series of virtual machine reservations. @see 'get-a-sku-by-id' */
export function vmReservations(series: VmSeries): ProductData {
  return {
    ...reservationProduct(series.id, series.title, series.description),
    productType: { id: 'Azure', subType: 'VirtualMachines' },
    views: ['Azure', 'AzureReservations', 'AzureReservationsVM'],
    ...(series.reservationScope && { reservationScope: series.reservationScope }),
    skus: series.skus.map(vmSku),
  }
}

/** States the reservation of a database service's capacity, for one year and for three. */
export function capacityReservation(row: CapacityReservationRow): ProductData {
  const terms = ['P1Y', 'P3Y'] as const
  return {
    ...reservationProduct(row.id, row.title, row.description),
    productType: { id: 'Azure', subType: row.subType },
    views: ['Azure', 'AzureReservations', row.view],
    skus: terms.map((term, index) => ({
      ...reservationSku(term, row.usdCentsPerYear),
      id: `000${index + 1}`,
      title: `${row.title}, ${row.region.region}, ${spans[term]}`,
      description: `${row.title}, ${row.region.region}, ${spans[term]}`,
      unitType: row.unitType,
      dynamicAttributes: { ...row.region, duration: durations[term] },
      availabilities: [{ id: row.availabilityIds[term] }],
    })),
  }
}

function reservationProduct(id: string, title: string, description: string) {
  return {
    id,
    title,
    description,
    kind: 'reservation' as const,
    isMicrosoftProduct: true,
    publisherName: 'Microsoft',
    restrictedMarkets: marketsWithoutAzureReservations,
  }
}

function vmSku({ skuId, availabilityIds, size, region, term }: VmReservationRow): SkuData {
  const details = `${size.armSkuName}, ${region.region}, ${spans[term]}`
  return {
    ...reservationSku(term, size.usdCentsPerYear),
    id: skuId,
    title: `Reserved VM Instance, ${details}`,
    description: `Reserved Virtual Machines Instance, ${details}`,
    unitType: 'Seats',
    dynamicAttributes: {
      armSkuName: size.armSkuName,
      cores: String(size.cores),
      ram: String(size.ram),
      skuDisplayName: size.skuDisplayName,
      category: size.category,
      armRegionName: region.armRegionName,
      duration: durations[term],
      region: region.region,
      diskType: size.diskType,
    },
    availabilities: availabilityIds.map((id) => ({ id })),
  }
}

function reservationSku(term: 'P1Y' | 'P3Y', usdCentsPerYear: number) {
  const termDurations: readonly TermDuration[] = [term]
  const usdCents = term === 'P1Y' ? usdCentsPerYear : Math.round((usdCentsPerYear * 9) / 4)
  return {
    minimumQuantity: 1,
    maximumQuantity: 999_999_999,
    isTrial: false,
    supportedBillingCycles: ['one_time' as const],
    termDurations,
    billing: 'license' as const,
    isAutoRenewable: false,
    allowsUpdate: false,
    listPrice: { usdCents, months: monthsOfTerm[term] },
    purchasePrerequisites: ['AzureSubscriptionRegistration', 'InventoryCheck'],
    inventoryVariables: ['CustomerId', 'AzureSubscriptionId'],
    provisioningVariables: ['Scope', 'SubscriptionId'],
  }
}
