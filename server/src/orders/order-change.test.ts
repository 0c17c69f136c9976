import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '@comptoir/contract/schemas/order'
import { PartnerCenterError } from '../partner-center-error.ts'
import { changeOf } from './order-change.ts'

const subscriptionId = '1C2B75C1-74A5-472A-A729-7F8CEFC477F9'
const base = '195416C1-3447-423A-B37B-EE59A99A19C4'
const addOn = '2828BE95-46BA-4F91-B2FD-0BEF192ECF60'
const order: Order = {
  id: 'cf3b0e37-be0b-4cdd-b584-d1a97d98a922',
  alternateId: 'cf3b0e37-be0b-4cdd-b584-d1a97d98a922',
  referenceCustomerId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
  billingCycle: 'monthly',
  lineItems: [{ lineItemNumber: 0, offerId: base, subscriptionId, termDuration: 'P1Y', quantity: 5 }],
  creationDate: '2026-01-15T09:00:00.000Z',
  status: 'completed',
}
const known = { lineItemNumber: 0, offerId: base, subscriptionId: subscriptionId.toLowerCase(), quantity: 5 }
const refusal = (name: string) => (cause: unknown) => cause instanceof PartnerCenterError && cause.errorName === name

test('an order sent back as it is changes nothing', () => {
  assert.deepEqual(changeOf(order, { ...order, lineItems: [known] }), { kind: 'none' })
  assert.deepEqual(changeOf(order, { billingCycle: 'unknown', lineItems: [{ lineItemNumber: 0, offerId: base }] }), {
    kind: 'none',
  })
})

test('an item with a parent that is not there yet is an add-on; its number goes on where the order’s end', () => {
  const added = {
    lineItemNumber: 0,
    offerId: addOn,
    parentSubscriptionId: subscriptionId,
    quantity: 2,
    friendlyName: 'Archive',
  }

  const change = changeOf(order, { lineItems: [known, added] })

  assert.deepEqual(change, {
    kind: 'addOn',
    lines: [
      {
        lineItemNumber: 1,
        offerId: addOn,
        quantity: 2,
        billingCycle: 'monthly',
        termDuration: undefined,
        friendlyName: 'Archive',
        parentSubscriptionId: subscriptionId,
        partnerIdOnRecord: undefined,
        provisioningContext: undefined,
        renewsTo: undefined,
      },
    ],
  })
})

test('an item that is not of the order and has no parent is refused', () => {
  const stranger = { lineItemNumber: 1, offerId: addOn, quantity: 2 }

  assert.throws(() => changeOf(order, { lineItems: [stranger] }), refusal('parentSubscriptionInvalid'))
})

test('an add-on needs a quantity and a documented term', () => {
  const added = { lineItemNumber: 1, offerId: addOn, parentSubscriptionId: subscriptionId }

  assert.throws(() => changeOf(order, { lineItems: [added] }), refusal('propertyInvalid'))
  assert.throws(
    () => changeOf(order, { lineItems: [{ ...added, quantity: 1, termDuration: 'P2Y' }] }),
    refusal('propertyInvalid'),
  )
})

test('another billing cycle is a change of it, unless an add-on comes along', () => {
  const added = { lineItemNumber: 1, offerId: addOn, parentSubscriptionId: subscriptionId, quantity: 1 }

  assert.deepEqual(changeOf(order, { billingCycle: 'annual', lineItems: [known] }), {
    kind: 'billingCycle',
    billingCycle: 'annual',
  })
  assert.throws(() => changeOf(order, { billingCycle: 'annual', lineItems: [added] }), refusal('billingCycleDiffers'))
})

test('the status cancelled cancels all, or the items that are named', () => {
  assert.deepEqual(changeOf(order, { status: 'cancelled' }), { kind: 'cancel', lineItems: 'all' })
  assert.deepEqual(changeOf(order, { status: 'cancelled', lineItems: [known] }), {
    kind: 'cancel',
    lineItems: new Set([0]),
  })
})

test('cancelling an item that the order does not have is out of range', () => {
  const wrong = { lineItemNumber: 1, offerId: base }

  assert.throws(() => changeOf(order, { status: 'cancelled', lineItems: [wrong] }), refusal('lineItemNumberOutOfRange'))
})

test('any other status is not the client’s to give', () => {
  assert.throws(() => changeOf(order, { status: 'pending' }), refusal('orderNotProcessable'))
  assert.throws(
    () => changeOf({ ...order, status: 'cancelled' }, { status: 'completed' }),
    refusal('orderNotProcessable'),
  )
})
