import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyPeriod } from './key-rules.ts'

const now = '2026-01-15T09:00:00.000Z'

test('a key is good for a year from now unless the client says otherwise', () => {
  assert.deepEqual(keyPeriod(now, {}), { startsAt: now, endsAt: '2027-01-15T09:00:00.000Z' })
  assert.deepEqual(keyPeriod(now, { duration: 'P6M' }), { startsAt: now, endsAt: '2026-07-15T09:00:00.000Z' })
  assert.deepEqual(keyPeriod(now, { duration: 'P2Y' }), { startsAt: now, endsAt: '2028-01-15T09:00:00.000Z' })
  assert.deepEqual(keyPeriod(now, { startsAt: '2026-02-01T00:00:00+01:00', endsAt: '2026-03-01T00:00:00Z' }), {
    startsAt: '2026-01-31T23:00:00.000Z',
    endsAt: '2026-03-01T00:00:00.000Z',
  })
})

test('a key is good for two years at most, to the millisecond', () => {
  assert.equal(keyPeriod(now, { endsAt: '2028-01-15T09:00:00Z' }).endsAt, '2028-01-15T09:00:00.000Z')
  assert.throws(() => keyPeriod(now, { endsAt: '2028-01-15T09:00:00.001Z' }), { errorName: 'keyPeriodInvalid' })
})

test('periods that are none are refused', () => {
  for (const asked of [
    { startsAt: 'soon' },
    { endsAt: 'later' },
    { endsAt: '2026-06-01' },
    { endsAt: '+010000-01-01T00:00:00Z' },
    { startsAt: '2026-01-15T08:54:59Z' },
    { startsAt: '2028-01-15T09:00:00.001Z' },
    { endsAt: '2026-01-15T09:00:00Z' },
    { startsAt: '2026-03-01T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' },
    { startsAt: '2026-01-15T08:58:00Z', endsAt: '2026-01-15T08:59:00Z' },
    { endsAt: '2026-03-01T00:00:00Z', duration: 'P1Y' },
  ])
    assert.throws(() => keyPeriod(now, asked), { errorName: 'keyPeriodInvalid' }, JSON.stringify(asked))
})
