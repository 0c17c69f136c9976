import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCustomMeters, mostCustomMeters } from './custom-meter-rules.ts'

const target = { module: 'availability', planId: 'gold', member: 'customMeters' } as const
const meter = { ID: 'messages', displayName: 'Messages sent', unitOfMeasure: 'per 100 messages', priceInUsd: 0.01 }

/** What is said of meters: code and member. */
function saidOf(...meters: readonly unknown[]): readonly string[] {
  return checkCustomMeters(meters, target).map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a meter with an id, a name, a unit and a price is good', () => {
  assert.deepEqual(saidOf(meter, { ...meter, ID: 'calls', priceInUsd: 0 }), [])
})

test('what a meter lacks is told', () => {
  assert.deepEqual(saidOf({ ID: 'messages', unitOfMeasure: '' }), [
    'MemberMissing customMeters[0].displayName',
    'MemberMissing customMeters[0].unitOfMeasure',
    'PriceInvalid customMeters[0].priceInUsd',
  ])
})

test('a meter that is switched off may be unfinished', () => {
  assert.deepEqual(saidOf({ ID: 'messages', isEnabled: false }), [])
})

test('no two meters of a plan share an id', () => {
  assert.deepEqual(saidOf(meter, { ...meter, ID: 'MESSAGES' }), ['IdDuplicate customMeters[1].ID'])
})

test('a plan has eighteen meters at most', () => {
  const meters = Array.from({ length: mostCustomMeters + 1 }, (_, index) => ({ ...meter, ID: `meter${index}` }))

  assert.deepEqual(saidOf(...meters.slice(1)), [])
  assert.deepEqual(saidOf(...meters), ['TooManyMeters customMeters'])
})
