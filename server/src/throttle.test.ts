import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { startPartnerCenter } from '@comptoir/testing'
import { Throttle } from './throttle.ts'

const limited = { ...operations['csp.customers.get'], rateLimit: { perMinute: 2, scope: 'account' } as const }
const request = { params: {} }

test('calls beyond the rate of a minute are refused with the seconds to wait', () => {
  let now = 60_000
  const throttle = new Throttle(() => now)
  throttle.count(limited, 'partner', request)
  now += 15_000
  throttle.count(limited, 'partner', request)

  assert.throws(() => throttle.count(limited, 'partner', request), {
    errorName: 'tooManyRequests',
    message: 'Rate limit is exceeded. Try again in 45 seconds.',
    headers: { 'retry-after': '45' },
  })
})

test('the next minute starts anew', () => {
  let now = 60_000
  const throttle = new Throttle(() => now)
  for (let count = 0; count < 2; count += 1) throttle.count(limited, 'partner', request)
  now += 60_000

  assert.doesNotThrow(() => throttle.count(limited, 'partner', request))
})

test('partners are counted apart, and customers where the rate is theirs', () => {
  const perCustomer = { ...limited, rateLimit: { perMinute: 1, scope: 'customer' } as const }
  const throttle = new Throttle(() => 0)

  throttle.count(perCustomer, 'partner', { params: { customerId: 'A' } })

  assert.doesNotThrow(() => throttle.count(perCustomer, 'partner', { params: { customerId: 'B' } }))
  assert.doesNotThrow(() => throttle.count(perCustomer, 'another', { params: { customerId: 'A' } }))
  assert.throws(() => throttle.count(perCustomer, 'partner', { params: { customerId: 'a' } }))
})

test('over the wire: 429, Retry-After, and the gateway’s own body', async () => {
  const center = await startPartnerCenter({ throttle: true })
  const api = await center.api()
  const id = '11111111-1111-4111-8111-111111111111'
  for (let count = 0; count < 500; count += 1) await api.get(`/v1/customers/${id}`)

  const refused = await api.get(`/v1/customers/${id}`)

  assert.equal(refused.status, 429)
  assert.equal(refused.headers['retry-after'], '60')
  assert.deepEqual(refused.body, { statusCode: 429, message: 'Rate limit is exceeded. Try again in 60 seconds.' })
  await center.close()
})

test('without --throttle nothing is counted', async () => {
  const center = await startPartnerCenter()
  const api = await center.api()
  const answers = await Promise.all(
    Array.from({ length: 501 }, () => api.get('/v1/customers/11111111-1111-4111-8111-111111111111')),
  )

  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404])
  await center.close()
})
