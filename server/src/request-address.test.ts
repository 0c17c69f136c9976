import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathOf, queryOf } from './request-address.ts'

test('an address has a path and a query, whether or not a proxy names scheme and host', () => {
  for (const url of ['/v1/customers?size=2&filter=a%20b#c', 'http://example.com:4400/v1/customers?size=2&filter=a+b']) {
    assert.equal(pathOf(url), '/v1/customers')
    assert.deepEqual(Object.fromEntries(queryOf(url)), { size: '2', filter: 'a b' })
  }
})

test('an address that is no URL has them, too', () => {
  for (const url of ['//v2.0/authorize?a=1', 'http://host:99999//v2.0/authorize?a=1', '//v2.0/authorize?a=1#?b=2']) {
    assert.equal(pathOf(url), '//v2.0/authorize')
    assert.deepEqual(Object.fromEntries(queryOf(url)), { a: '1' })
  }
})

test('an address without a query has none', () => {
  assert.equal(pathOf('/v1/customers#?a=1'), '/v1/customers')
  assert.equal(queryOf('/v1/customers').size, 0)
})
