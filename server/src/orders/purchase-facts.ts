import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ItemKind } from '../catalogue/catalogue-item.ts'

/** A subscription that the customer has or had. */
export interface HeldSubscription {
  /** In small letters. */
  readonly id: string
  readonly offerId: string
  readonly kind: string
  readonly status: string
  /** MPN id of the partner on record, or null. */
  readonly mpnId: string | null
}

/** What the rules of buying ask about the world. */
export interface PurchaseFacts {
  readonly catalogue: Catalogue
  /** The customer's, ISO 3166 alpha-2. */
  readonly country: string
  /** What the customer pays in, ISO 4217. */
  readonly currencyCode: string
  readonly qualifications: readonly string[]
  readonly partner: { readonly mpnId: string; readonly kind: string; readonly sandbox: boolean }
  /** Whose the MPN ids on the line items are: of an indirect reseller of this provider, or of somebody else. */
  readonly resellers: ReadonlyMap<string, 'own' | 'other'>
  /** The customer's subscriptions, also those that ended; empty where no line item's rules ask for them. */
  readonly held: readonly HeldSubscription[]
  /** Absent where the account has no limits. */
  readonly limits: PurchaseLimits | undefined
}

/** What the integration sandbox allows, and what of it is used up. @see 'test-and-debug' */
export interface PurchaseLimits {
  readonly subscriptionsPerCustomer: number
  readonly seatsPerSubscription: number
  /** Subscriptions that the partner's customers have of a kind, in all. */
  readonly soldByPartner: Readonly<Partial<Record<ItemKind, number>>>
  /** Reserved instances that the customer has. */
  readonly reservedInstances: number
}

/** Whether a subscription is neither deleted nor expired. */
export function isLive({ status }: Pick<HeldSubscription, 'status'>): boolean {
  return status !== 'deleted' && status !== 'expired'
}
