import type { ErrorName } from '@comptoir/contract/errors'
import type { BillingCycle, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'

/** Something to be bought, as an order or a cart names it. Ids are as sent, in any letter case. */
export interface LineItem {
  readonly lineItemNumber: number
  readonly offerId: string
  readonly quantity: number
  /** Default, also for `unknown`: the item's own. */
  readonly billingCycle?: BillingCycle | undefined
  /** Default: the item's own. */
  readonly termDuration?: TermDuration | undefined
  readonly friendlyName?: string | undefined
  /** For an add-on to what the customer has. */
  readonly parentSubscriptionId?: string | undefined
  /** For an add-on to what is bought with it: the number of that line item. */
  readonly parentLineItemNumber?: number | undefined
  /** MPN id of the indirect reseller. */
  readonly partnerIdOnRecord?: string | undefined
  readonly provisioningContext?: Readonly<Record<string, string>> | undefined
  readonly renewsTo?: { readonly termDuration?: 'P1M' | 'P1Y' } | undefined
}

/** What an add-on adds to: a subscription the customer has, or a line item bought with it. */
export type Parent =
  | { readonly kind: 'subscription'; readonly subscriptionId: string }
  | { readonly kind: 'lineItem'; readonly lineItemNumber: number }

/** A line item that may be bought, with what it was found to be. */
export interface AcceptedLineItem {
  readonly kind: 'accepted'
  readonly line: LineItem
  readonly item: CatalogueItem
  readonly billingCycle: BillingCycle
  /** Absent where a purchase has no end. */
  readonly termDuration: TermDuration | undefined
  readonly parent: Parent | undefined
}

/** A line item that may not be bought, and why. */
export interface RejectedLineItem {
  readonly kind: 'rejected'
  readonly line: LineItem
  readonly error: ErrorName
  /** What fills the error's text. */
  readonly values: readonly string[]
}

export type LineItemVerdict = AcceptedLineItem | RejectedLineItem
