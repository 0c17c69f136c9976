import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { auditWindow } from './audit-window.ts'

const now = '2026-04-15T09:00:00.000Z'

describe('the window of a request for audit records', () => {
  test('is the last 30 days by default, today included', () => {
    assert.deepEqual(auditWindow(now, {}), { from: '2026-03-16T00:00:00.000Z', until: '2026-04-16T00:00:00.000Z' })
  })

  test('ends 30 days after its start, and never after today', () => {
    assert.deepEqual(auditWindow(now, { startDate: '2026-02-01' }), {
      from: '2026-02-01T00:00:00.000Z',
      until: '2026-03-04T00:00:00.000Z',
    })
    assert.equal(auditWindow(now, { startDate: '2026-04-10' }).until, '2026-04-16T00:00:00.000Z')
  })

  test('begins 30 days before its end, or where the records begin', () => {
    assert.equal(auditWindow(now, { endDate: '2026-04-01' }).from, '2026-03-02T00:00:00.000Z')
    assert.deepEqual(auditWindow(now, { endDate: '2026-01-20' }), {
      from: '2026-01-15T00:00:00.000Z',
      until: '2026-01-21T00:00:00.000Z',
    })
  })

  test('is what the request says, its last day included', () => {
    assert.deepEqual(auditWindow(now, { startDate: '2026-03-01', endDate: '2026-03-31' }), {
      from: '2026-03-01T00:00:00.000Z',
      until: '2026-04-01T00:00:00.000Z',
    })
    assert.deepEqual(auditWindow(now, { startDate: '2026-03-01', endDate: '2026-03-01' }), {
      from: '2026-03-01T00:00:00.000Z',
      until: '2026-03-02T00:00:00.000Z',
    })
  })

  test('reads dates, instants, and the form of the article’s example', () => {
    const forms = [
      '2026-04-01',
      '2026-04-01T17:00:00Z',
      '2026-04-01T17:00:00',
      '2026-03-31T23:00:00-08:00',
      '4/1/2026',
      '4/1/2026 12:00:00 AM',
      '04/01/2026 5:30:00 pm',
    ]

    for (const startDate of forms)
      assert.equal(auditWindow(now, { startDate }).from, '2026-04-01T00:00:00.000Z', startDate)
  })

  test('refuses what is no date', () => {
    for (const date of ['soon', '2026-02-30', '2/30/2026', '13/1/2026', '2026-4-1', '1/4/26', '2026-04-01Tnoon', '-1'])
      for (const dates of [{ startDate: date }, { endDate: date }])
        assert.throws(() => auditWindow(now, dates), { errorName: 'propertyInvalid' }, date)
  })

  test('begins at most 90 days back', () => {
    assert.equal(auditWindow(now, { startDate: '2026-01-15' }).from, '2026-01-15T00:00:00.000Z')
    assert.throws(() => auditWindow(now, { startDate: '2026-01-14' }), {
      errorName: 'auditWindowTooOld',
      message: 'The start date is more than 90 days back: 2026-01-14',
    })
    assert.throws(() => auditWindow(now, { endDate: '2026-01-14' }), { errorName: 'auditWindowTooOld' })
  })

  test('spans at most 30 days and does not end before it begins', () => {
    const refused = { errorName: 'requestInvalid' }

    assert.throws(() => auditWindow(now, { startDate: '2026-03-01', endDate: '2026-04-01' }), refused)
    assert.throws(() => auditWindow(now, { startDate: '2026-03-02', endDate: '2026-03-01' }), refused)
    assert.throws(() => auditWindow(now, { startDate: '2026-04-16' }), refused)
  })

  test('refuses a date of another calendar, which the wire does not know', () => {
    for (const startDate of ['2026-04-05[u-ca=hebrew]', '2026-04-05T10:00:00[u-ca=hebrew]', '+002026-04-05'])
      assert.throws(() => auditWindow(now, { startDate }), { errorName: 'propertyInvalid' })
  })
})
