import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delayAfter, retryAfterSeconds, retryOf } from './retry.ts'

const retry = retryOf({ attempts: 4, firstDelayMs: 100, longestDelayMs: 1_000, random: () => 0.5 })
const busy = { status: 503, retryAfterSeconds: undefined }

test('the wait doubles from one attempt to the next, half of it at random', () => {
  const lowest = retryOf({ ...retry, random: () => 0 })

  const waits = [1, 2, 3].map((attempt) => delayAfter(retry, attempt, busy))

  assert.deepEqual(waits, [75, 150, 300])
  assert.equal(delayAfter(lowest, 2, busy), 100)
})

test('the wait never grows beyond the longest', () => {
  const patient = retryOf({ ...retry, attempts: 20, random: () => 0.999 })

  const wait = delayAfter(patient, 15, busy)

  assert.ok(wait !== undefined && wait > 900 && wait < 1_000)
})

test('the last attempt is final', () => {
  assert.equal(delayAfter(retry, 4, busy), undefined)
})

test('what is not passing is not tried again', () => {
  const waits = [200, 400, 401, 403, 404, 501].map((status) => delayAfter(retry, 1, { ...busy, status }))

  assert.deepEqual(waits, [undefined, undefined, undefined, undefined, undefined, undefined])
})

test('busy, broken and silent services are tried again', () => {
  const waits = [429, 500, 502, 503, 504, undefined].map((status) => delayAfter(retry, 1, { ...busy, status }))

  assert.deepEqual(waits, [75, 75, 75, 75, 75, 75])
})

test('Retry-After has the last word', () => {
  assert.equal(delayAfter(retry, 3, { status: 429, retryAfterSeconds: 1 }), 1_000)
  assert.equal(delayAfter(retry, 3, { status: 429, retryAfterSeconds: 0 }), 0)
})

test('a Retry-After beyond the longest wait ends the attempts', () => {
  assert.equal(delayAfter(retry, 1, { status: 429, retryAfterSeconds: 2 }), undefined)
})

test('Retry-After is a number of seconds or an HTTP date', () => {
  const nowMs = Date.parse('2026-01-15T09:00:00.000Z')

  assert.equal(retryAfterSeconds('7', nowMs), 7)
  assert.equal(retryAfterSeconds('Thu, 15 Jan 2026 09:00:30 GMT', nowMs), 30)
  assert.equal(retryAfterSeconds('Thu, 15 Jan 2026 08:00:00 GMT', nowMs), 0)
  assert.equal(retryAfterSeconds('soon', nowMs), undefined)
  assert.equal(retryAfterSeconds(null, nowMs), undefined)
})

test('a wait ends when the signal says so', async () => {
  const controller = new AbortController()
  const wait = retryOf().sleep(3_600_000, controller.signal)

  controller.abort(new Error('enough'))

  await assert.rejects(wait, /enough/)
  await assert.rejects(retryOf().sleep(3_600_000, controller.signal), /enough/)
})

test('a wait ends by itself', async () => {
  await assert.doesNotReject(retryOf().sleep(1, undefined))
})
