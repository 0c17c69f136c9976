import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalText } from './decimal.ts'
import { readPrice } from './price-rules.ts'

const target = { module: 'availability', member: 'price' } as const

/** The price that is read, or what is said instead. */
function read(value: unknown): string | undefined {
  const { price, findings } = readPrice(value, 2, target)
  return price ? decimalText(price) : findings[0]?.message
}

test('a price is a number of zero or more', () => {
  assert.deepEqual([0, 1.5, '2.25', 1e9].map(read), ['0', '1.5', '2.25', '1000000000'])
})

test('what cannot be a price is told why', () => {
  assert.deepEqual([-1, 'free', null, 1.005, 1e10].map(read), [
    'This price cannot be taken: it is less than zero.',
    'This price cannot be taken: it is no number.',
    'This price cannot be taken: it is no number.',
    'This price cannot be taken: it has more than 2 decimal places.',
    'This price cannot be taken: it is more than a thousand million.',
  ])
})

test('anything that is sent has an answer', () => {
  fc.assert(fc.property(fc.anything(), (value) => readPrice(value, 2, target).findings.length <= 1))
})
