import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkPlanAvailability } from './plan-availability-rules.ts'

const subscription = '11111111-2222-4333-8444-555555555555'
const sold = { visibility: 'Public', marketStates: [{ marketCode: 'US', state: 'Enabled' }] }

/** What is said of an availability: code and member. */
function saidOf(availability: unknown): readonly string[] {
  return checkPlanAvailability(availability, 'gold').map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a plan that is sold in one market to everybody is good', () => {
  assert.deepEqual(saidOf(sold), [])
})

test('a plan that is sold nowhere is told so', () => {
  for (const marketStates of [undefined, [], [{ marketCode: 'US', state: 'Disabled' }]]) {
    assert.deepEqual(saidOf({ marketStates }), ['MarketsMissing marketStates'])
  }
  assert.deepEqual(saidOf(undefined), ['MarketsMissing marketStates'])
})

test('each market is known, and told once', () => {
  const marketStates = [...sold.marketStates, { marketCode: 'us', state: 'Disabled' }, { marketCode: 'XX' }]

  assert.deepEqual(saidOf({ marketStates }), [
    'MarketDuplicate marketStates[1].marketCode',
    'MarketUnknown marketStates[2].marketCode',
  ])
})

test('a private plan is for some tenant or subscription, told by its id', () => {
  const hidden = { ...sold, visibility: 'Private' }

  assert.deepEqual(saidOf(hidden), ['AudienceMissing subscriptionAudiences'])
  assert.deepEqual(saidOf({ ...hidden, subscriptionAudiences: [{ ID: subscription }] }), [])
  assert.deepEqual(saidOf({ ...hidden, tenantAudiences: [{ id: subscription }] }), [])
  assert.deepEqual(saidOf({ ...hidden, tenantAudiences: [{ ID: 'contoso.example' }] }), [
    'AudienceInvalid tenantAudiences[0].ID',
  ])
})

test('a trial that ends says after how long', () => {
  assert.deepEqual(saidOf({ ...sold, trial: { type: 'NoTrial' } }), [])
  assert.deepEqual(saidOf({ ...sold, trial: { type: 'TimedUsage', durationType: 'Months', duration: 1 } }), [])
  assert.deepEqual(saidOf({ ...sold, trial: { type: 'TimedUsage', durationType: 'Months', duration: 0 } }), [
    'TrialInvalid trial',
  ])
})

test('prices and meters are looked at, too', () => {
  assert.deepEqual(saidOf({ ...sold, priceSchedules: [{}], customMeters: [1] }), [
    'MarketsMissing priceSchedules[0].marketCodes',
    'PriceMissing priceSchedules[0].schedules',
    'MemberInvalid customMeters[0]',
  ])
})

test('anything that is sent has an answer', () => {
  fc.assert(fc.property(fc.anything(), (value) => Array.isArray(checkPlanAvailability(value, 'gold'))))
})
