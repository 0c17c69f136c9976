import type { SubscriptionStatus } from '@comptoir/contract/schemas/subscription'

/** What may move a subscription from one status to another. */
export type StatusCause = 'provisioning' | 'suspension' | 'reactivation' | 'cancellation' | 'termEnd'

/**
 * Where each cause takes a subscription from where it is. Inferred: the ends of terms; the documents name the statuses
 * and what a partner may ask for, and the SDKs `expired`. One that is suspended at its end is deleted, since nobody may
 * use it again. @see 'subscription-resources'
 */
const moves: Readonly<Record<StatusCause, Readonly<Partial<Record<SubscriptionStatus, SubscriptionStatus>>>>> = {
  provisioning: { pending: 'active' },
  suspension: { active: 'suspended' },
  reactivation: { suspended: 'active' },
  cancellation: { pending: 'deleted', active: 'deleted', suspended: 'deleted' },
  termEnd: { active: 'expired', suspended: 'deleted' },
}

/** The status after a cause; undefined where it moves nothing. */
export function statusAfter(cause: StatusCause, status: SubscriptionStatus): SubscriptionStatus | undefined {
  return moves[cause][status]
}

/** Whether a subscription is over for good. */
export function hasEnded(status: SubscriptionStatus): boolean {
  return status === 'deleted' || status === 'expired'
}
