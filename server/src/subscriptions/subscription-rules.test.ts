import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import type { RequestedChanges } from './requested-changes.ts'
import { azurePlan, businessTrial, e1, itemOf, saas } from './sample-subscriptions.ts'
import { decideUpdate, type UpdateFacts } from './subscription-rules.ts'

const now = '2026-01-15T09:00:00.000Z'
const refundable = { refundOptions: [{ type: 'Full' as const, expiresAt: '2026-01-16T09:00:00.000Z' }] }

const facts = (
  offerId: string,
  subscription: Partial<Subscription> = {},
  changes: Partial<UpdateFacts> = {},
): UpdateFacts => ({
  subscription: {
    id: 'S',
    offerId,
    friendlyName: 'Mail',
    quantity: 5,
    unitType: 'Licenses',
    creationDate: now,
    effectiveStartDate: now,
    commitmentEndDate: '2027-01-15T09:00:00.000Z',
    status: 'active',
    autoRenewEnabled: true,
    billingType: 'license',
    contractType: 'subscription',
    orderId: 'O',
    attributes: {},
    ...subscription,
  },
  kind: itemOf(offerId).kind,
  item: itemOf(offerId),
  parentStatus: undefined,
  seatLimit: undefined,
  now,
  ...changes,
})

/** The error of a refusal and what fills its text, or what became of the request. */
const outcome = (requested: RequestedChanges, given: UpdateFacts): unknown => {
  const verdict = decideUpdate(requested, given)
  switch (verdict.kind) {
    case 'refused':
      return [verdict.error, ...verdict.values]
    case 'changed':
      return verdict.changes
    case 'unchanged':
      return 'unchanged'
    default:
      return verdict satisfies never
  }
}

test('a request for nothing changes nothing, whatever the state', () => {
  assert.equal(outcome({}, facts(e1, { status: 'deleted' })), 'unchanged')
})

test('several changes are made at once where each may be', () => {
  const requested = { quantity: 6, friendlyName: 'Post', status: 'suspended' } as const

  assert.deepEqual(outcome(requested, facts(e1)), { ...requested, suspensionReasons: ['suspended_by_partner'] })
  assert.deepEqual(outcome({ ...requested, billingCycle: 'annual' }, facts(e1)), ['billingCycleOnOrder'])
})

test('a subscription that has ended takes no change', () => {
  for (const status of ['deleted', 'expired'] as const) {
    assert.deepEqual(outcome({ friendlyName: 'Post' }, facts(e1, { status })), ['subscriptionDeleted', 'S'])
    assert.deepEqual(outcome({ status: 'active' }, facts(e1, { status })), ['subscriptionDeleted', 'S'])
  }
})

test('a subscription that is not active yet takes no change', () => {
  assert.deepEqual(outcome({ quantity: 6 }, facts(saas, { status: 'pending' })), ['notActivatedYet'])
})

test('neither billing cycle nor partner on record change through the subscription', () => {
  assert.deepEqual(outcome({ billingCycle: 'annual' }, facts(e1)), ['billingCycleOnOrder'])
  assert.deepEqual(outcome({ partnerId: '4847383' }, facts(e1)), ['partnerOnRecordNotUpdatable'])
})

test('a suspended licence-based subscription keeps its quantity and may have another nickname', () => {
  const suspended = facts(e1, { status: 'suspended' })

  assert.deepEqual(outcome({ quantity: 6 }, suspended), ['quantityWhileSuspended'])
  assert.deepEqual(outcome({ quantity: 6, status: 'active' }, suspended), ['quantityWhileSuspended'])
  assert.deepEqual(outcome({ friendlyName: 'Post' }, suspended), { friendlyName: 'Post' })
})

test('a suspended subscription of the modern catalogue changes its status alone', () => {
  for (const offerId of [saas, azurePlan]) {
    const suspended = facts(offerId, { status: 'suspended' })

    assert.deepEqual(outcome({ friendlyName: 'Post' }, suspended), ['suspendedNoUpdate'])
    assert.deepEqual(outcome({ status: 'active' }, suspended), { status: 'active' })
  }
})

test('the status goes between active and suspended, and of marketplace subscriptions to deleted', () => {
  assert.deepEqual(outcome({ status: 'active' }, facts(e1, { status: 'suspended' })), { status: 'active' })
  assert.deepEqual(outcome({ status: 'deleted' }, facts(saas)), { status: 'deleted' })
  assert.deepEqual(outcome({ status: 'deleted' }, facts(saas, { status: 'suspended' })), { status: 'deleted' })
  assert.deepEqual(outcome({ status: 'deleted' }, facts(e1)), ['statusNotUpdatable', 'active', 'deleted'])
  assert.deepEqual(outcome({ status: 'deleted' }, facts(azurePlan)), ['statusNotUpdatable', 'active', 'deleted'])
  for (const status of ['pending', 'expired', 'disabled'] as const)
    assert.deepEqual(outcome({ status }, facts(saas)), ['statusNotUpdatable', 'active', status])
})

test('an add-on is reactivated where its parent is active', () => {
  const suspended = (parentStatus: string) => facts(e1, { status: 'suspended' }, { parentStatus })

  assert.deepEqual(outcome({ status: 'active' }, suspended('suspended')), ['parentNotActive'])
  assert.deepEqual(outcome({ status: 'active' }, suspended('active')), { status: 'active' })
  assert.deepEqual(outcome({ status: 'suspended' }, facts(e1, {}, { parentStatus: 'suspended' })), {
    status: 'suspended',
    suspensionReasons: ['suspended_by_partner'],
  })
})

test('the quantity stays within the limits of the offer', () => {
  const { maximumQuantity } = itemOf(e1)

  assert.deepEqual(outcome({ quantity: maximumQuantity }, facts(e1)), { quantity: maximumQuantity })
  assert.deepEqual(outcome({ quantity: maximumQuantity + 1 }, facts(e1)), [
    'quantityOutOfRange',
    `1 to ${maximumQuantity}`,
  ])
  assert.deepEqual(outcome({ quantity: 0 }, facts(e1)), ['quantityOutOfRange', `1 to ${maximumQuantity}`])
})

test('the quantity stays where the offer has it stay, or where nobody knows the offer any longer', () => {
  assert.deepEqual(outcome({ quantity: 6 }, facts(businessTrial)), ['updatesNotAllowed', businessTrial])
  assert.deepEqual(outcome({ quantity: 1 }, facts(azurePlan)), ['updatesNotAllowed', azurePlan])
  assert.deepEqual(outcome({ quantity: 6 }, facts(e1, {}, { item: undefined })), ['updatesNotAllowed', e1])
})

test('seats with a refund are given back until the refund is over', () => {
  assert.deepEqual(outcome({ quantity: 4 }, facts(saas, refundable)), { quantity: 4 })
  assert.deepEqual(outcome({ quantity: 4 }, facts(saas, refundable, { now: '2026-01-16T09:00:00.001Z' })), [
    'quantityNotDecreasable',
  ])
  assert.deepEqual(outcome({ quantity: 6 }, facts(saas, refundable, { now: '2026-01-16T09:00:00.001Z' })), {
    quantity: 6,
  })
  assert.deepEqual(outcome({ quantity: 4 }, facts(e1)), { quantity: 4 })
})

test('a sandbox with limits allows no more seats than they say', () => {
  assert.deepEqual(outcome({ quantity: 25 }, facts(e1, {}, { seatLimit: 25 })), { quantity: 25 })
  assert.deepEqual(outcome({ quantity: 26 }, facts(e1, {}, { seatLimit: 25 })), ['seatsPerSubscriptionExceeded'])
  assert.deepEqual(outcome({ quantity: 30 }, facts(e1, { quantity: 40 }, { seatLimit: 25 })), { quantity: 30 })
})

test('automatic renewal is switched for marketplace subscriptions alone', () => {
  assert.deepEqual(outcome({ autoRenewEnabled: false }, facts(saas)), { autoRenewEnabled: false })
  assert.deepEqual(outcome({ autoRenewEnabled: false }, facts(e1)), ['autoRenewNotEligible'])
  assert.deepEqual(outcome({ autoRenewEnabled: true }, facts(azurePlan)), ['autoRenewNotEligible'])
})
