import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PartnerCenterError } from '../partner-center-error.ts'
import { cartStateAt, checkCartMove, mayMoveCart } from './cart-states.ts'

const states = ['Active', 'Ordered', 'Expired'] as const
const cart = { cart_id: 'a', status: 'Active', expires_at: '2026-01-15T09:15:00.000Z' }
const refusal = (name: string) => (cause: unknown) => cause instanceof PartnerCenterError && cause.errorName === name

test('an active cart may be changed, ordered or run out; nothing else moves', () => {
  const allowed = states.flatMap((from) => states.filter((to) => mayMoveCart(from, to)).map((to) => `${from} -> ${to}`))

  assert.deepEqual(allowed, ['Active -> Active', 'Active -> Ordered', 'Active -> Expired'])
})

test('a cart runs out at the instant it names, not before', () => {
  assert.equal(cartStateAt(cart, '2026-01-15T09:14:59.999Z'), 'Active')
  assert.equal(cartStateAt(cart, '2026-01-15T09:15:00.000Z'), 'Expired')
})

test('a cart that was turned into orders does not run out', () => {
  assert.equal(cartStateAt({ ...cart, status: 'Ordered' }, '2027-01-01T00:00:00.000Z'), 'Ordered')
})

test('an ordered cart refuses a change as submitted, an expired one as not found', () => {
  checkCartMove(cart, 'Active', '2026-01-15T09:00:00.000Z')

  const ordered = { ...cart, status: 'Ordered' }
  assert.throws(() => checkCartMove(ordered, 'Ordered', '2026-01-15T09:00:00.000Z'), refusal('cartSubmitted'))
  assert.throws(() => checkCartMove(cart, 'Active', '2026-01-15T09:15:00.000Z'), refusal('cartNotFound'))
})
