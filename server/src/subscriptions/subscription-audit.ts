import type { Subscription } from '@comptoir/contract/schemas/subscription'

/**
 * What the audit log says of a changed subscription in its key and value pairs: what it is, and the old value of what
 * changed. @see 'get-a-record-of-partner-center-activity-by-user'
 */
export function subscriptionDetails(
  before: Subscription,
  after: Subscription,
): Readonly<Record<string, string | null>> {
  return {
    SubscriptionId: after.id,
    SubscriptionName: after.friendlyName,
    ...(before.friendlyName !== after.friendlyName && { OldSubscriptionName: before.friendlyName }),
    Quantity: String(after.quantity),
    ...(before.quantity !== after.quantity && { OldQuantity: String(before.quantity) }),
    ...(before.status !== after.status && { Status: capitalised(after.status), OldStatus: capitalised(before.status) }),
    ...(before.autoRenewEnabled !== after.autoRenewEnabled && { AutoRenewEnabled: String(after.autoRenewEnabled) }),
  }
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
