import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  azure,
  azurePlan,
  e1,
  held,
  line,
  ncReservation,
  parentId,
  planReservation,
  verdicts,
} from './sample-purchase.ts'

describe('reservations', () => {
  const reserve = (offerId: string, context: Record<string, string>) =>
    line(offerId, { provisioningContext: { scope: 'shared', subscriptionId: parentId, ...context } })

  test('a reservation says to what it applies', () => {
    assert.deepEqual(verdicts([reserve(ncReservation, { scope: 'everything' })]), ['propertyInvalid'])
    assert.deepEqual(verdicts([line(ncReservation)]), ['propertyInvalid'])
  })

  test('a reservation needs an Azure subscription of the customer', () => {
    assert.deepEqual(verdicts([reserve(ncReservation, {})]), ['azureSubscriptionRequired'])
    assert.deepEqual(verdicts([reserve(ncReservation, {})], { held: [held(e1)] }), ['azureSubscriptionRequired'])
  })

  test('a reservation needs its Azure subscription active', () => {
    const suspended = held(azure, { kind: 'azure', status: 'suspended' })

    assert.deepEqual(verdicts([reserve(ncReservation, {})], { held: [suspended] }), ['subscriptionNotActive'])
  })

  test('a reservation for Azure plans needs the customer’s plan, not a classic Azure subscription', () => {
    const classic = held(azure, { kind: 'azure' })
    const plan = held(azurePlan, { kind: 'azurePlan' })

    assert.deepEqual(verdicts([reserve(planReservation, {})], { held: [classic] }), ['azureSubscriptionRequired'])
    assert.deepEqual(verdicts([reserve(planReservation, {})], { held: [plan] }), ['reservation one_time P1Y'])
  })
})
