import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '@comptoir/contract/schemas/order'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import { checkAdjustable, checkBillingCycleChange } from './billing-cycle-rules.ts'

const catalogue = catalogueOf('global', 'global')
const orderOf = (offerId: string, termDuration: string, quantity = 1): Order => ({
  id: 'cf3b0e37-be0b-4cdd-b584-d1a97d98a922',
  referenceCustomerId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
  billingCycle: 'monthly',
  lineItems: [{ lineItemNumber: 0, offerId, termDuration, quantity }],
  creationDate: '2026-01-15T09:00:00.000Z',
  status: 'completed',
})
const e1 = '91FD106F-4B2C-4938-95AC-F54F74E9A239'
const refusal = (name: string) => (cause: unknown) => cause instanceof PartnerCenterError && cause.errorName === name

test('seat-based offers with a term of one year may change their billing cycle', () => {
  checkBillingCycleChange(orderOf(e1, 'P1Y'), 'annual', catalogue, ['active'])

  const refused = (order: Order, cycle: 'annual' | 'none') =>
    assert.throws(
      () => checkBillingCycleChange(order, cycle, catalogue, ['active']),
      refusal('billingCycleNotSupported'),
    )
  refused(orderOf(e1, 'P1Y'), 'none')
  refused(orderOf(e1, 'P3Y'), 'annual')
  refused(orderOf('MS-AZR-0145P', 'P1Y'), 'annual')
  refused(orderOf('C0BD2E08-11AC-4836-BDC7-3712E744922F', 'P1M'), 'annual')
  refused(orderOf('DZH318Z0C0WF:0002:DZH318Z0BP70', 'P1Y'), 'annual')
})

test('a cancelled item does not stand in the way', () => {
  checkBillingCycleChange(orderOf('MS-AZR-0145P', 'P1Y', 0), 'annual', catalogue, [])
})

test('all subscriptions of the order must be active', () => {
  assert.throws(
    () => checkBillingCycleChange(orderOf(e1, 'P1Y'), 'annual', catalogue, ['active', 'suspended']),
    refusal('billingCycleInactive'),
  )
})

test('an order that is pending or cancelled takes no change', () => {
  checkAdjustable(orderOf(e1, 'P1Y'))

  assert.throws(() => checkAdjustable({ ...orderOf(e1, 'P1Y'), status: 'pending' }), refusal('orderAdjustmentPending'))
  assert.throws(() => checkAdjustable({ ...orderOf(e1, 'P1Y'), status: 'cancelled' }), refusal('orderNotProcessable'))
})
