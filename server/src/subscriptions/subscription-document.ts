import type { BillingCycle, TermDuration } from '@comptoir/contract/schemas/commerce-terms'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { etagOf } from '../etag.ts'
import type { AccountTable, SubscriptionTable } from '../store/tables.ts'
import { entitlementIdOf } from './entitlement-id.ts'
import { subscriptionLinks } from './subscription-links.ts'
import { hasEnded } from './subscription-states.ts'
import { termOf } from './subscription-term.ts'

/** A purchase that becomes a subscription. */
export interface NewSubscription {
  readonly partner: AccountTable
  /** In small letters. */
  readonly customerId: string
  /** ISO 3166 alpha-2: the country of the customer. */
  readonly customerCountry: string
  /** As the wire shows it; kept in any letter case. */
  readonly subscriptionId: string
  /** As the wire shows it; kept in any letter case. */
  readonly orderId: string
  readonly item: CatalogueItem
  /** What was bought, as the order names it: an offer id, or a `catalogItemId`. */
  readonly offerId: string
  /** Default: the name of the item. */
  readonly friendlyName?: string | undefined
  readonly quantity: number
  readonly billingCycle: BillingCycle
  /** Absent where a purchase has no end. */
  readonly termDuration?: TermDuration | undefined
  /** Set on add-ons. */
  readonly parentSubscriptionId?: string | undefined
  /** MPN id of the indirect reseller. */
  readonly partnerIdOnRecord?: string | undefined
  /** What the term becomes at its end; default: the item's first choice, or else the same term again. */
  readonly renewalTermDuration?: TermDuration | undefined
  /** When it is bought, on the account's clock. */
  readonly now: string
}

/** What may change of a subscription. */
export type SubscriptionChanges = Partial<
  Pick<
    Subscription,
    | 'friendlyName'
    | 'quantity'
    | 'status'
    | 'suspensionReasons'
    | 'autoRenewEnabled'
    | 'effectiveStartDate'
    | 'commitmentEndDate'
    | 'termDuration'
    | 'refundOptions'
    | 'isTrial'
    | 'billingCycle'
  >
>

/** How far the service behind a subscription has come, as the wire says it. */
export type Provisioning = 'pending' | 'success'

/**
 * The first version of a subscription. Inferred: one to a licence-based offer is active at once and its licences
 * follow; one to the modern catalogue is pending until it is provisioned.
 */
export function newSubscriptionRow(input: NewSubscription): SubscriptionTable {
  const { customerId, subscriptionId, orderId, item, now } = input
  const key = subscriptionId.toLowerCase()
  const document = newDocument(input)
  return {
    partner_id: input.partner.partner_id,
    customer_id: customerId,
    subscription_id: key,
    order_id: orderId.toLowerCase(),
    parent_id: input.parentSubscriptionId?.toLowerCase() ?? null,
    offer_id: input.offerId,
    kind: item.kind,
    mpn_id: input.partnerIdOnRecord ?? null,
    status: document.status,
    version: 1,
    created_at: now,
    provisioning: 'pending' satisfies Provisioning,
    body: bodyOf(document, key, 1),
  }
}

/** The next version of a subscription: document, etag and columns in step. */
export function withChanges(row: SubscriptionTable, changes: SubscriptionChanges): SubscriptionTable {
  const version = row.version + 1
  const document = settled({ ...subscriptionOf(row), ...changes })
  return { ...row, version, status: document.status, body: bodyOf(document, row.subscription_id, version) }
}

/** The subscription with another provisioning status. Not a new version: the document does not show it. */
export function withProvisioning(row: SubscriptionTable, provisioning: Provisioning): SubscriptionTable {
  return { ...row, provisioning }
}

/** The provisioning status of a subscription. Written by this file alone. */
export function provisioningOf({ provisioning }: Pick<SubscriptionTable, 'provisioning'>): Provisioning {
  return provisioning === 'pending' ? 'pending' : 'success'
}

/** Reads a stored subscription. Rows are written by this file alone, from a document of this type. */
export function subscriptionOf(row: Pick<SubscriptionTable, 'body'>): Subscription {
  return JSON.parse(row.body) as Subscription
}

function newDocument(input: NewSubscription): Omit<Subscription, 'attributes'> {
  const { item, now, partnerIdOnRecord, parentSubscriptionId } = input
  return {
    id: input.subscriptionId,
    offerId: input.offerId,
    ...(item.kind === 'azure' && { entitlementId: entitlementIdOf(input.subscriptionId) }),
    offerName: item.name,
    friendlyName: input.friendlyName ?? item.name,
    quantity: input.quantity,
    unitType: item.unitType,
    ...(parentSubscriptionId !== undefined && { parentSubscriptionId }),
    hasPurchasableAddons: item.hasAddOns,
    creationDate: now,
    ...termOf(item, input.termDuration, now),
    status: item.offering === 'offer' ? 'active' : 'pending',
    autoRenewEnabled: item.isAutoRenewable,
    isTrial: item.isTrial,
    billingType: item.billing,
    billingCycle: input.billingCycle,
    ...renewalOf(input),
    isMicrosoftProduct: item.isMicrosoftProduct,
    publisherName: item.publisherName,
    ...(partnerIdOnRecord !== undefined && { partnerId: partnerIdOnRecord }),
    contractType: 'subscription',
    ...actionsOf(item),
    links: subscriptionLinks(input),
    orderId: input.orderId,
  }
}

function renewalOf({
  item,
  renewalTermDuration = item.renewsTo[0],
}: NewSubscription): Pick<Subscription, 'renewalTermDuration'> {
  return renewalTermDuration === undefined ? {} : { renewalTermDuration }
}

/** Inferred: what an owner may do is shown where it is documented, on subscriptions of the marketplace. */
function actionsOf(item: CatalogueItem): Pick<Subscription, 'actions'> {
  if (item.kind !== 'saas') return {}
  return { actions: item.allowsUpdate ? ['edit', 'cancel'] : ['cancel'] }
}

function bodyOf(document: Omit<Subscription, 'attributes'>, key: string, version: number): string {
  return JSON.stringify({ ...document, attributes: { etag: etagOf(key, version), objectType: 'Subscription' } })
}

/** Reasons belong to a suspended subscription, actions to one that has not ended. */
function settled({ suspensionReasons, actions, ...document }: Subscription): Subscription {
  return {
    ...document,
    ...(suspensionReasons && document.status === 'suspended' && { suspensionReasons }),
    ...(actions && { actions: hasEnded(document.status) ? [] : actions }),
  }
}
