import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { AttemptLimits } from './attempt-limits.ts'

const minute = 60_000

describe('attempts to sign in', () => {
  let now: number
  let limits: AttemptLimits
  const ada = { account: 'ada@example.org', address: '192.0.2.1' }
  const fail = (times: number, attempt = ada): boolean[] => Array.from({ length: times }, () => limits.begin(attempt))

  beforeEach(() => {
    now = 0
    limits = new AttemptLimits(() => now)
  })

  test('ten may fail in fifteen minutes, then none is made until they are over', () => {
    assert.ok(fail(10).every(Boolean))
    assert.equal(limits.begin(ada), false)
    now = 15 * minute - 1
    assert.equal(limits.begin({ ...ada, account: ' ADA@example.org ', address: '192.0.2.2' }), false)
    now = 15 * minute
    assert.equal(limits.begin(ada), true)
  })

  test('a success forgives the account', () => {
    fail(9)
    limits.begin(ada)
    limits.succeeded(ada)

    assert.ok(fail(10).every(Boolean))
  })

  test('half a success forgives nothing', () => {
    fail(9)
    limits.begin(ada)
    limits.withdrawn(ada)

    assert.deepEqual(fail(2), [true, false])
  })

  test('an address may fail a hundred times, whatever the accounts', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...ada, account: `guess-${index}@example.org` }))

    assert.ok(many.every((attempt) => limits.begin(attempt)))
    assert.equal(limits.begin({ ...ada, account: 'another@example.org' }), false)
    assert.equal(limits.begin({ ...ada, address: '192.0.2.9' }), true)
  })
})
