import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  azure,
  azurePlan,
  b1sReservation,
  e1,
  held,
  limits,
  line,
  ncReservation,
  parentId,
  verdicts,
} from './sample-purchase.ts'

describe('the limits of the integration sandbox', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => held(e1, { id: String(index) }))

  test('a customer has five subscriptions at most, of those that live', () => {
    const ended = held(e1, { status: 'deleted' })

    assert.deepEqual(verdicts([line(e1)], { limits, held: [...many(4), ended] }), ['licence monthly P1Y'])
    assert.deepEqual(verdicts([line(e1)], { limits, held: many(5) }), ['subscriptionsPerCustomerExceeded'])
    assert.deepEqual(verdicts([line(e1), line(e1)], { limits, held: many(4) }), [
      'licence monthly P1Y',
      'subscriptionsPerCustomerExceeded',
    ])
  })

  test('software and reservations make no subscription, and do not count', () => {
    const software = line('DG7GMGF0DWT0:0001:DG7GMGF0DSQR', { quantity: 100 })

    assert.deepEqual(verdicts([software], { limits, held: many(5) }), ['software one_time undefined'])
  })

  test('a subscription has 25 seats at most', () => {
    assert.deepEqual(verdicts([line(e1, { quantity: 25 }), line(e1, { quantity: 26 })], { limits }), [
      'licence monthly P1Y',
      'seatsPerSubscriptionExceeded',
    ])
  })

  test('all customers of a partner have ten Azure subscriptions and ten Azure plans at most', () => {
    const sold = (azureSubscriptions: number, azurePlans: number) => ({
      limits: { ...limits, soldByPartner: { azure: azureSubscriptions, azurePlan: azurePlans } },
    })

    assert.deepEqual(verdicts([line(azure), line(azurePlan)], sold(9, 9)), [
      'azure monthly P1Y',
      'azurePlan one_time undefined',
    ])
    assert.deepEqual(verdicts([line(azure), line(azurePlan)], sold(10, 10)), [
      'azureSubscriptionsExceeded',
      'azurePlanLimit',
    ])
  })

  test('a customer of a provider has three Azure plans at most', () => {
    const plans = ['1', '2', '3'].map((mpnId) => held(azurePlan, { id: mpnId, kind: 'azurePlan', mpnId }))

    assert.deepEqual(verdicts([line(azurePlan)], { limits, held: plans.slice(0, 2) }), ['azurePlan one_time undefined'])
    assert.deepEqual(verdicts([line(azurePlan)], { limits, held: plans }), ['azurePlanLimit'])
  })

  test('a customer has two reserved instances at most, of the smallest size', () => {
    const context = { scope: 'shared', subscriptionId: parentId }
    const reserve = (offerId: string, quantity: number) => line(offerId, { quantity, provisioningContext: context })
    const world = { limits, held: [held(azure, { kind: 'azure' })] }

    assert.deepEqual(verdicts([reserve(b1sReservation, 2)], world), ['reservation one_time P1Y'])
    assert.deepEqual(verdicts([reserve(b1sReservation, 3)], world), ['sandboxLimitReached'])
    assert.deepEqual(
      verdicts([reserve(b1sReservation, 1)], { ...world, limits: { ...limits, reservedInstances: 2 } }),
      ['sandboxLimitReached'],
    )
    assert.deepEqual(verdicts([reserve(ncReservation, 1)], world), ['sandboxLimitReached'])
  })
})
