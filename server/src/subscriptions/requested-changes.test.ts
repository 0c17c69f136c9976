import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import { requestedChanges, usesOf } from './requested-changes.ts'

const current: Subscription = {
  id: 'A356AC8C-E310-44F4-BF85-C7F29044AF99',
  friendlyName: 'Mail',
  quantity: 5,
  unitType: 'Licenses',
  creationDate: '2026-01-15T09:00:00.000Z',
  effectiveStartDate: '2026-01-15T00:00:00.000Z',
  commitmentEndDate: '2027-01-15T00:00:00.000Z',
  status: 'active',
  autoRenewEnabled: true,
  billingType: 'license',
  billingCycle: 'monthly',
  partnerId: '4847383',
  contractType: 'subscription',
  orderId: 'B23FDEDD-D6BD-415A-8B71-3624C81C9644',
  attributes: { etag: 'x', objectType: 'Subscription' },
}

test('a whole resource with one member changed asks for that change alone', () => {
  assert.deepEqual(requestedChanges(current, { ...current, quantity: 6 }), { quantity: 6 })
})

test('what equals the subscription on record is no change', () => {
  assert.deepEqual(requestedChanges(current, current), {})
})

test('words for unset are no change', () => {
  const unset = { friendlyName: ' ', status: 'none', billingCycle: 'unknown', partnerId: '' } as const

  assert.deepEqual(requestedChanges(current, unset), {})
})

test('members that no article changes are not looked at', () => {
  assert.deepEqual(requestedChanges(current, { unitType: 'none', billingType: 'none', orderId: 'other' }), {})
})

test('every other difference is a change', () => {
  const changes = {
    friendlyName: 'Post',
    quantity: 6,
    status: 'suspended',
    autoRenewEnabled: false,
    billingCycle: 'annual',
    partnerId: '1',
  } as const

  assert.deepEqual(requestedChanges(current, changes), changes)
})

test('each change is a documented use of the operation', () => {
  assert.deepEqual(usesOf({ quantity: 6, friendlyName: 'Post', autoRenewEnabled: false }), [
    'quantity',
    'nickname',
    'autoRenew',
  ])
  assert.deepEqual(usesOf({ status: 'suspended' }), ['suspend'])
  assert.deepEqual(usesOf({ status: 'active' }), ['reactivate'])
  assert.deepEqual(usesOf({ status: 'deleted' }), ['cancelMarketplace'])
  assert.deepEqual(usesOf({ status: 'expired', billingCycle: 'annual', partnerId: '1' }), [])
})
