import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMeters } from './meter-rules.ts'

const target = { module: 'availability', planId: 'gold', member: 'it' } as const

const meter = {
  isEnabled: true,
  ID: 'messages',
  displayName: 'Messages sent',
  unitOfMeasure: 'per message',
  priceInUsd: 0.01,
  includedBaseQuantities: [{ recurringUnit: 'Month', quantity: 100 }],
}

function found(...meters: readonly unknown[]): readonly string[] {
  return checkMeters(meters, target).map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a custom meter has an id, a name, a unit and a price', () => {
  assert.deepEqual(found(meter), [])
  assert.deepEqual(found({}), [
    'MemberMissing it[0].ID',
    'MemberMissing it[0].displayName',
    'MemberMissing it[0].unitOfMeasure',
    'PriceMissing it[0].priceInUsd',
  ])
  assert.deepEqual(found({ ...meter, priceInUsd: -1 }), ['PriceInvalid it[0].priceInUsd'])
})

test('one that is switched off may be as it is', () => {
  assert.deepEqual(found({ isEnabled: false }), [])
})

test('ids are there once, in any letter case, and eighteen at most', () => {
  const many = Array.from({ length: 19 }, (_, index) => ({ ...meter, ID: `m${index}` }))

  assert.deepEqual(found(meter, { ...meter, ID: 'MESSAGES' }), ['IdDuplicate it[1]'])
  assert.deepEqual(found(...many.slice(1)), [])
  assert.deepEqual(found(...many), ['ListTooLong it'])
})

test('what is included is a whole number, or everything', () => {
  const including = (...includedBaseQuantities: readonly unknown[]) => found({ ...meter, includedBaseQuantities })

  assert.deepEqual(including({ isInfinite: true }, { quantity: 0 }), [])
  assert.deepEqual(including({ quantity: 1.5 }, { quantity: -1 }, {}), [
    'QuantityInvalid it[0].includedBaseQuantities[0]',
    'QuantityInvalid it[0].includedBaseQuantities[1]',
    'QuantityInvalid it[0].includedBaseQuantities[2]',
  ])
})
