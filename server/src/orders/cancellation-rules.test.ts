import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '@comptoir/contract/schemas/order'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import { cancelLineItems, cancelledLines, checkSoftwareCancellation } from './cancellation-rules.ts'

const catalogue = catalogueOf('global', 'global')
const sql = 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS'
const identityManager = 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR'
const bought = '2026-01-15T09:00:00.000Z'
const orderOf = (...offerIds: string[]): Order => ({
  id: '2y6dF_rVgDAXMxypQPPnTquuXhKVK_3N1',
  alternateId: 'c403d91b21d2',
  referenceCustomerId: '45411344-b09d-47e7-9653-542006bf9766',
  billingCycle: 'one_time',
  lineItems: offerIds.map((offerId, lineItemNumber) => ({ lineItemNumber, offerId, quantity: 3 })),
  creationDate: bought,
  status: 'completed',
})
const refusal = (name: string) => (cause: unknown) => cause instanceof PartnerCenterError && cause.errorName === name
const outcome = ({ status, lineItems }: Order) => ({ status, quantities: lineItems.map(({ quantity }) => quantity) })

test('a whole order is cancelled with its quantities as they were', () => {
  assert.deepEqual(outcome(cancelLineItems(orderOf(sql, identityManager), 'all')), {
    status: 'cancelled',
    quantities: [3, 3],
  })
})

test('a cancelled item has no quantity left; the order is cancelled once all its items are', () => {
  const once = cancelLineItems(orderOf(sql, identityManager), new Set([0]))
  const twice = cancelLineItems(once, new Set([1]))

  assert.deepEqual(outcome(once), { status: 'completed', quantities: [0, 3] })
  assert.deepEqual(outcome(twice), { status: 'cancelled', quantities: [0, 0] })
})

test('what is cancelled cannot be cancelled again', () => {
  const half = cancelLineItems(orderOf(sql, identityManager), new Set([0]))

  assert.throws(() => cancelLineItems(half, new Set([0])), refusal('orderNotCancellable'))
  assert.throws(() => cancelLineItems({ ...half, status: 'cancelled' }, 'all'), refusal('orderNotCancellable'))
})

test('a pending order can be cancelled as a whole only', () => {
  const pending: Order = { ...orderOf(sql), status: 'pending' }

  assert.equal(cancelLineItems(pending, 'all').status, 'cancelled')
  assert.throws(() => cancelLineItems(pending, new Set([0])), refusal('orderAdjustmentPending'))
})

test('a cancellation ends the items that still had something', () => {
  const half = cancelLineItems(orderOf(sql, identityManager), new Set([0]))

  assert.deepEqual(
    cancelledLines(half, 'all').map(({ offerId }) => offerId),
    [identityManager],
  )
})

test('outside the sandbox each kind but software is refused in its own way', () => {
  const refused = (offerId: string, name: string) =>
    assert.throws(() => checkSoftwareCancellation(orderOf(offerId), 'all', catalogue, bought), refusal(name))

  refused('91FD106F-4B2C-4938-95AC-F54F74E9A239', 'orderSuspendInstead')
  refused('MS-AZR-0145P', 'orderSuspendInstead')
  refused('DZH318Z0BXWC:0002:DZH318Z0BMRV', 'cancelThroughSubscription')
  refused('DZH318Z0BQ4Z:002L:DZH318Z0CMNP', 'softwareCancelOnly')
  refused('DZH318Z0BPS6:0001:DZH318Z0BML6', 'softwareCancelOnly')
})

test('software can be cancelled until its window closes', () => {
  const hours = catalogue.itemById.get(sql)?.cancellationWindowHours ?? 0
  const closes = Temporal.Instant.from(bought).add({ hours })
  const at = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 })

  assert.ok(hours > 0)
  checkSoftwareCancellation(orderOf(sql), 'all', catalogue, at(closes))
  assert.throws(
    () => checkSoftwareCancellation(orderOf(sql), 'all', catalogue, at(closes.add({ milliseconds: 1 }))),
    refusal('cancellationWindowPassed'),
  )
})
