import type { ErrorName } from '@comptoir/contract/errors'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import type { RequestedChanges } from './requested-changes.ts'
import type { SubscriptionChanges } from './subscription-document.ts'
import { hasEnded, type StatusCause, statusAfter } from './subscription-states.ts'

/** What the rules of changing a subscription ask about the world. */
export interface UpdateFacts {
  readonly subscription: Subscription
  /** Kind of the catalogue item that it was bought as. */
  readonly kind: string
  /** What the catalogue says of it now; undefined where it knows it no longer. */
  readonly item: CatalogueItem | undefined
  /** Status of the subscription that it adds to; undefined where it adds to none. */
  readonly parentStatus: string | undefined
  /** Seats that the sandbox allows; undefined for without limit. */
  readonly seatLimit: number | undefined
  /** On the account's clock. */
  readonly now: string
}

/** Why a change is refused: the error and what fills its text. */
export type Objection = readonly [error: ErrorName, ...values: readonly string[]]

/** What a request for changes comes to. */
export type UpdateVerdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly changes: SubscriptionChanges }
  | { readonly kind: 'refused'; readonly error: ErrorName; readonly values: readonly string[] }

type Rule = (requested: RequestedChanges, facts: UpdateFacts) => Objection | undefined

/** The rules, in the order in which they are asked; the first objection counts. Inferred: the order. */
const rules: readonly Rule[] = [
  checkState,
  checkFixedMembers,
  checkSuspended,
  checkStatus,
  checkQuantity,
  checkAutoRenewal,
]

/** Inferred: the word for why a subscription is suspended; the documents name the member alone. */
export const suspensionReasons = { partner: 'suspended_by_partner', parent: 'parent_subscription_suspended' } as const

/** Judges changes, each against the subscription as it stands: all are made, or none. */
export function decideUpdate(requested: RequestedChanges, facts: UpdateFacts): UpdateVerdict {
  if (Object.keys(requested).length === 0) return { kind: 'unchanged' }
  for (const rule of rules) {
    const objection = rule(requested, facts)
    if (objection === undefined) continue
    const [error, ...values] = objection
    return { kind: 'refused', error, values }
  }
  return { kind: 'changed', changes: changesOf(requested) }
}

function changesOf({ friendlyName, quantity, status, autoRenewEnabled }: RequestedChanges): SubscriptionChanges {
  return {
    ...(friendlyName !== undefined && { friendlyName }),
    ...(quantity !== undefined && { quantity }),
    ...(autoRenewEnabled !== undefined && { autoRenewEnabled }),
    ...(status !== undefined && { status }),
    ...(status === 'suspended' && { suspensionReasons: [suspensionReasons.partner] }),
  }
}

/** Inferred: an expired subscription is past all change as a deleted one is. */
function checkState(_: RequestedChanges, { subscription }: UpdateFacts): Objection | undefined {
  if (hasEnded(subscription.status)) return ['subscriptionDeleted', subscription.id]
  return subscription.status === 'pending' ? ['notActivatedYet'] : undefined
}

function checkFixedMembers({ billingCycle, partnerId }: RequestedChanges): Objection | undefined {
  if (billingCycle !== undefined) return ['billingCycleOnOrder']
  return partnerId === undefined ? undefined : ['partnerOnRecordNotUpdatable']
}

/** Inferred: which of the two errors when; licence-based subscriptions have the older, narrower one. */
function checkSuspended(requested: RequestedChanges, { subscription, kind }: UpdateFacts): Objection | undefined {
  if (subscription.status !== 'suspended') return undefined
  const { status: _, ...others } = requested
  if (isModern(kind)) return Object.keys(others).length > 0 ? ['suspendedNoUpdate'] : undefined
  return others.quantity === undefined ? undefined : ['quantityWhileSuspended']
}

function checkStatus({ status }: RequestedChanges, facts: UpdateFacts): Objection | undefined {
  if (status === undefined) return undefined
  const current = facts.subscription.status
  const cause = causeOf(status, facts.kind)
  if (cause === undefined || statusAfter(cause, current) !== status) return ['statusNotUpdatable', current, status]
  const needsParent = cause === 'reactivation' && facts.parentStatus !== undefined
  return needsParent && facts.parentStatus !== 'active' ? ['parentNotActive'] : undefined
}

/** Marketplace subscriptions alone are cancelled through themselves. @see 'cancel-an-azure-marketplace-subscription' */
function causeOf(status: Subscription['status'], kind: string): StatusCause | undefined {
  if (status === 'suspended') return 'suspension'
  if (status === 'active') return 'reactivation'
  return status === 'deleted' && kind === 'saas' ? 'cancellation' : undefined
}

function checkQuantity({ quantity }: RequestedChanges, facts: UpdateFacts): Objection | undefined {
  const { subscription, item, seatLimit } = facts
  if (quantity === undefined) return undefined
  if (!item?.allowsUpdate) return ['updatesNotAllowed', subscription.offerId ?? subscription.id]
  const { minimumQuantity, maximumQuantity } = item
  if (quantity < minimumQuantity || quantity > maximumQuantity)
    return ['quantityOutOfRange', `${minimumQuantity} to ${maximumQuantity}`]
  const isMore = quantity > subscription.quantity
  if (!isMore && !mayDecrease(facts)) return ['quantityNotDecreasable']
  return isMore && seatLimit !== undefined && quantity > seatLimit ? ['seatsPerSubscriptionExceeded'] : undefined
}

/** Inferred: seats that were paid for stay for the term once none of its refunds can be had any more. */
function mayDecrease({ subscription: { refundOptions }, now }: UpdateFacts): boolean {
  return (
    refundOptions === undefined || refundOptions.some(({ expiresAt }) => expiresAt !== undefined && now <= expiresAt)
  )
}

/** @see 'update-autorenew-for-an-azure-marketplace-subscription' */
function checkAutoRenewal({ autoRenewEnabled }: RequestedChanges, { item, kind }: UpdateFacts): Objection | undefined {
  if (autoRenewEnabled === undefined) return undefined
  return kind === 'saas' && item?.isAutoRenewable ? undefined : ['autoRenewNotEligible']
}

function isModern(kind: string): boolean {
  return kind === 'saas' || kind === 'azurePlan'
}
