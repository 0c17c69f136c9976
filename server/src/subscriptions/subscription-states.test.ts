import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subscriptionStatus } from '@comptoir/contract/schemas/subscription'
import { hasEnded, statusAfter } from './subscription-states.ts'

const causes = ['provisioning', 'suspension', 'reactivation', 'cancellation', 'termEnd'] as const

test('a subscription moves as the table says, and nowhere else', () => {
  const moves = causes.flatMap((cause) =>
    subscriptionStatus.enum.flatMap((from) => {
      const to = statusAfter(cause, from)
      return to === undefined ? [] : [`${cause}: ${from} -> ${to}`]
    }),
  )

  assert.deepEqual(moves, [
    'provisioning: pending -> active',
    'suspension: active -> suspended',
    'reactivation: suspended -> active',
    'cancellation: active -> deleted',
    'cancellation: suspended -> deleted',
    'cancellation: pending -> deleted',
    'termEnd: active -> expired',
    'termEnd: suspended -> deleted',
  ])
})

test('deleted and expired subscriptions are over, and no cause moves them', () => {
  const ended = subscriptionStatus.enum.filter((status) => hasEnded(status))

  assert.deepEqual(ended, ['deleted', 'expired'])
  assert.ok(ended.every((status) => causes.every((cause) => statusAfter(cause, status) === undefined)))
})
