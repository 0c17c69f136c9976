import type { RestrictedMarkets } from '@comptoir/contract/countries/restricted-markets'
import type { BillingCycle, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { TargetView } from '@comptoir/contract/schemas/product'
import type { CatalogueItem, ItemKind, ListPrice, Segment } from './catalogue-item.ts'

/** A kind of product and the narrower kind in it, as the wire shows them. */
export interface ProductType {
  readonly id: string
  readonly subType?: string
}

interface ProductFacts {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly productType: ProductType
  /** The parts of the catalogue that show it. */
  readonly views: readonly TargetView[]
  /** Set on reservations for Azure plans; those for classic Azure subscriptions have none. */
  readonly reservationScope?: 'AzurePlan'
  readonly isMicrosoftProduct: boolean
  readonly publisherName: string
  readonly localizedAttributes?: readonly { readonly key: string; readonly value: string }[]
}

interface SkuFacts {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly isTrial: boolean
  readonly supportedBillingCycles: readonly BillingCycle[]
  readonly purchasePrerequisites: readonly string[]
  /** Absent where the wire leaves it out. */
  readonly inventoryVariables?: readonly string[]
  /** Absent where the wire leaves it out. */
  readonly provisioningVariables?: readonly string[]
  readonly actions?: readonly string[]
  readonly dynamicAttributes: Readonly<Record<string, unknown>>
}

/** A product of the products API; offers of the licence-based catalogue appear there too, as SKUs of their product. */
export interface CatalogueProduct extends ProductFacts {
  readonly skus: readonly CatalogueSku[]
}

/** A SKU and the ways it is sold. */
export interface CatalogueSku extends SkuFacts {
  readonly productId: string
  /** Availabilities of the SKU; of a licence-based offer there is one, the offer itself. */
  readonly items: readonly CatalogueItem[]
}

/** A modern product as a cloud's file states it. */
export interface ProductData extends ProductFacts {
  readonly kind: ItemKind
  readonly restrictedMarkets?: RestrictedMarkets
  readonly skus: readonly SkuData[]
}

/** A modern SKU as a cloud's file states it. */
export interface SkuData extends SkuFacts {
  readonly unitType: string
  readonly billing: 'none' | 'usage' | 'license'
  /** Empty where a purchase has no end. */
  readonly termDurations: readonly TermDuration[]
  readonly renewsTo?: readonly TermDuration[]
  readonly isAutoRenewable: boolean
  readonly allowsUpdate: boolean
  readonly cancellationWindowHours?: number
  readonly limit?: number
  readonly listPrice?: ListPrice
  readonly availabilities: readonly AvailabilityData[]
}

/** An availability as a cloud's file states it. */
export interface AvailabilityData {
  readonly id: string
  /** Default: commercial. */
  readonly segment?: Segment
  /** Default: that of its SKU. */
  readonly listPrice?: ListPrice
}
