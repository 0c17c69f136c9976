import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFeatureAvailability } from './availability-rules.ts'

const target = { module: 'availability', planId: 'gold', member: 'featureAvailability' } as const

const subscription = { ID: '0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57' }

function found(availability: unknown): readonly string[] {
  return checkFeatureAvailability(availability, target).map(
    ({ code, target: { member } }) => `${code} ${member.replace('featureAvailability.', '')}`,
  )
}

test('a plan that says nothing, or all that a client sends, has no findings', () => {
  const sent = {
    visibility: 'Private',
    marketStates: [{ marketCode: 'US', state: 'Enabled' }],
    priceSchedules: [{ isBaseSchedule: true, schedules: [{ retailPrice: { openPrice: 1, currencyCode: 'USD' } }] }],
    subscriptionAudiences: [subscription],
    trial: { type: 'TimedUsage', durationType: 'Months', duration: 3 },
    customMeters: [],
  }

  assert.deepEqual(found(sent), [])
  for (const nothing of [undefined, null, {}, [], 'x']) assert.deepEqual(found(nothing), [])
})

test('markets are countries, each once', () => {
  const states = ['US', 'us', 'XX', 7].map((marketCode) => ({ marketCode, state: 'Enabled' }))

  assert.deepEqual(found({ marketStates: states }), [
    'MarketTwice marketStates[1]',
    'RegionUnknown marketStates[2]',
    'RegionUnknown marketStates[3]',
  ])
})

test('a free trial lasts one, three or six months', () => {
  const lasting = (duration: unknown, durationType: unknown = 'Months') =>
    found({ trial: { type: 'TimedAccess', durationType, duration } })

  for (const months of [1, 3, 6]) assert.deepEqual(lasting(months), [])
  for (const months of [0, 2, 12, -1, undefined]) assert.deepEqual(lasting(months), ['TrialInvalid trial'])
  assert.deepEqual(lasting(30, 'Days'), [])
  assert.deepEqual(lasting(30, null), ['TrialInvalid trial'])
  assert.deepEqual(found({ trial: { type: 'NoTrial', duration: 2 } }), [])
})

test('a private plan is for somebody, named by a GUID', () => {
  assert.deepEqual(found({ visibility: 'Private' }), ['AudienceMissing subscriptionAudiences'])
  assert.deepEqual(found({ visibility: 'Private', tenantAudiences: [subscription] }), [])
  assert.deepEqual(found({ visibility: 'Private', subscriptionAudiences: [subscription, { ID: 'me' }] }), [
    'MemberInvalid subscriptionAudiences[1]',
  ])
  assert.deepEqual(found({ visibility: 'Public', subscriptionAudiences: [{ ID: 'me' }] }), [])
})

test('prices and meters are looked at, too', () => {
  assert.deepEqual(
    found({ priceSchedules: [{ isBaseSchedule: true }], customMeters: [{ isEnabled: true, ID: 'x' }] }),
    [
      'PriceMissing priceSchedules[0].schedules',
      'MemberMissing customMeters[0].displayName',
      'MemberMissing customMeters[0].unitOfMeasure',
      'PriceMissing customMeters[0].priceInUsd',
    ],
  )
})
