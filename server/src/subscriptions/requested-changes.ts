import type { updateSubscription } from '@comptoir/contract/csp/subscriptions/operations'
import type { UseOf } from '@comptoir/contract/operation'
import type { Subscription, SubscriptionPatch } from '@comptoir/contract/schemas/subscription'

/** What a client wants to be different; absent members stay as they are. */
export interface RequestedChanges {
  readonly friendlyName?: string
  readonly quantity?: number
  readonly status?: Subscription['status']
  readonly autoRenewEnabled?: boolean
  readonly billingCycle?: NonNullable<Subscription['billingCycle']>
  readonly partnerId?: string
}

type UpdateUse = UseOf<typeof updateSubscription>

/**
 * Tells what a client wants of a subscription from the body it sends. Clients send the whole resource, so what equals
 * the subscription on record is no change; nor is a word that stands for unset. Members that no article changes are
 * not looked at: the examples send them with values of their own.
 */
export function requestedChanges(current: Subscription, patch: SubscriptionPatch): RequestedChanges {
  const { quantity, autoRenewEnabled } = patch
  const friendlyName = filled(patch.friendlyName)
  const status = patch.status === 'none' ? undefined : patch.status
  const billingCycle = patch.billingCycle === 'unknown' ? undefined : patch.billingCycle
  const partnerId = filled(patch.partnerId)
  return {
    ...(friendlyName !== undefined && friendlyName !== current.friendlyName && { friendlyName }),
    ...(quantity !== undefined && quantity !== current.quantity && { quantity }),
    ...(status !== undefined && status !== current.status && { status }),
    ...(autoRenewEnabled !== undefined && autoRenewEnabled !== current.autoRenewEnabled && { autoRenewEnabled }),
    ...(billingCycle !== undefined && billingCycle !== current.billingCycle && { billingCycle }),
    ...(partnerId !== undefined && partnerId !== current.partnerId && { partnerId }),
  }
}

/** The documented uses of the operation that the changes come to. */
export function usesOf({ friendlyName, quantity, status, autoRenewEnabled }: RequestedChanges): readonly UpdateUse[] {
  const uses: UpdateUse[] = []
  if (quantity !== undefined) uses.push('quantity')
  if (friendlyName !== undefined) uses.push('nickname')
  if (autoRenewEnabled !== undefined) uses.push('autoRenew')
  if (status === 'suspended') uses.push('suspend')
  if (status === 'active') uses.push('reactivate')
  if (status === 'deleted') uses.push('cancelMarketplace')
  return uses
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}
