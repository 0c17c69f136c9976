import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayMove } from './order-states.ts'

const states = ['unknown', 'pending', 'completed', 'cancelled'] as const

test('an order goes from pending to completed, and from either to cancelled, and nowhere else', () => {
  const allowed = states.flatMap((from) => states.filter((to) => mayMove(from, to)).map((to) => `${from} -> ${to}`))

  assert.deepEqual(allowed, ['pending -> completed', 'pending -> cancelled', 'completed -> cancelled'])
})
