import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

const names = ['customers', 'carts', 'orders', 'offers']

test('a slip of the finger finds the name that was meant', () => {
  assert.equal(nearest('custmoers', names), 'customers')
  assert.equal(nearest('customer', names), 'customers')
  assert.equal(nearest('cart', names), 'carts')
})

test('a word like none of the names finds nothing', () => {
  assert.equal(nearest('webhooks', names), undefined)
})
