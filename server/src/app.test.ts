import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'

test('health answers once the server is ready', async () => {
  const center = await startPartnerCenter()

  const answer = await center.server.app.inject('/health')

  assert.deepEqual([answer.statusCode, answer.json()], [200, { status: 'ready' }])
  await center.close()
})
