import type { RestrictedMarkets } from '@comptoir/contract/countries/restricted-markets'
import type { BillingCycle, billingType, segment, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { Static } from 'typebox'
import type { CategoryId } from './offer-categories.ts'

/** The kind of customer that something is priced for. */
export type Segment = Static<typeof segment>

/** What rules ask of a thing sold, rather than its id. An add-on is of the kind of the offer that it adds to. */
export type ItemKind =
  | 'licence'
  | 'trial'
  | 'azure'
  | 'azurePlan'
  | 'reservation'
  | 'software'
  | 'softwareSubscription'
  | 'saas'

/** A price before currency and uplift. Inferred: every figure; Microsoft's price lists are not public documents. */
export interface ListPrice {
  /** Hundredths of a US dollar for one unit; 0 or more. */
  readonly usdCents: number
  /** Months that the figure pays for; 0 where it is paid once, for ever. */
  readonly months: 0 | 1 | 12 | 36
}

/** What everything sold has, whether an offer of old or an availability of the modern catalogue. */
export interface SoldItem {
  /** What a cart's `catalogItemId` and an order's `offerId` say: an offer id, or `product:sku:availability`. */
  readonly catalogItemId: string
  readonly kind: ItemKind
  readonly name: string
  readonly description: string
  readonly segment: Segment
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  /** False where it was withdrawn from sale; subscriptions of it live on. */
  readonly isAvailableForPurchase: boolean
  /** Whether accounts of the integration sandbox alone may buy it. */
  readonly sandboxOnly: boolean
  readonly billing: Static<typeof billingType>
  /** The first one is the default. */
  readonly supportedBillingCycles: readonly BillingCycle[]
  /** The first one is the default; empty where a purchase has no end. */
  readonly termDurations: readonly TermDuration[]
  /** What its term becomes at the end, where that may be chosen at purchase; first the default. */
  readonly renewsTo: readonly TermDuration[]
  readonly isAutoRenewable: boolean
  readonly isTrial: boolean
  /** How often a customer may hold or have held it, by `limitUnitOfMeasure`; 0 for without limit. */
  readonly limit: number
  readonly limitUnitOfMeasure: 'none' | 'concurrent' | 'lifetime'
  /** Ids of the offers one of which a customer needs first: an add-on's parents. */
  readonly prerequisiteOffers: readonly string[]
  readonly isAddOn: boolean
  readonly hasAddOns: boolean
  /** Ids of the paid offers that a trial becomes. */
  readonly conversionTargetOffers: readonly string[]
  readonly upgradeTargetOffers: readonly string[]
  /** Qualifications of which a customer needs one; empty for everybody. */
  readonly reselleeQualifications: readonly string[]
  /** Qualifications of which a partner needs one; empty for everybody. */
  readonly resellerQualifications: readonly string[]
  readonly unitType: string
  readonly productId: string
  readonly skuId: string
  readonly availabilityId: string
  readonly isMicrosoftProduct: boolean
  readonly publisherName: string
  /** Whether the quantity of a subscription may change after purchase. */
  readonly allowsUpdate: boolean
  /** Hours after purchase in which it may be cancelled for a full refund; absent where no window is documented. */
  readonly cancellationWindowHours?: number
  /** Steps before purchase: `InventoryCheck`, `AzureSubscriptionRegistration`, an agreement. */
  readonly purchasePrerequisites: readonly string[]
  /** Keys that an inventory check needs. */
  readonly inventoryVariables: readonly string[]
  /** Keys that a line item's `provisioningContext` needs. */
  readonly provisioningVariables: readonly string[]
  readonly dynamicAttributes: Readonly<Record<string, unknown>>
  /** Where it is not sold; absent for nowhere. */
  readonly restrictedMarkets?: RestrictedMarkets
  /** Absent where usage is billed, or nothing. */
  readonly listPrice?: ListPrice
}

/** An offer of the licence-based catalogue, bought by its id alone. */
export interface LegacyOffer extends SoldItem {
  readonly offering: 'offer'
  /** A GUID in capitals, or an Azure offer number (`MS-AZR-…`). */
  readonly id: string
  readonly categoryId: CategoryId
  readonly rank: number
  readonly product: { readonly id: string; readonly name: string; readonly unit: string }
  /** What a subscription's provisioning status calls its `skuId`. */
  readonly provisioningSkuId: string
  readonly salesGroupId?: string
  /** Address of a page about it. */
  readonly learnMore?: string
}

/** A SKU of the modern catalogue as it is sold to one segment. */
export interface ModernAvailability extends SoldItem {
  readonly offering: 'availability'
  readonly id: string
}

/** Anything that a cart or an order may name. */
export type CatalogueItem = LegacyOffer | ModernAvailability
