import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CloudId } from '@comptoir/contract/cloud'
import { type PartnerCenter as Running, startPartnerCenter } from '@comptoir/testing'
import { createPartnerCenter } from './create-partner-center.ts'
import { PartnerCenterApiError, TokenError } from './errors.ts'

// The SDK against a running Comptoir: real tokens, real answers, over the loopback interface.

let running: Running
let url: string

before(async () => {
  running = await startPartnerCenter()
  url = await running.server.app.listen({ port: 0, host: '127.0.0.1' })
})

after(() => running.close())

function credentialsOf(cloud: string) {
  const { account, application, administrator } = running.account(cloud)
  return {
    tenantId: account.tenant_id,
    clientId: application.clientId,
    clientSecret: application.secret,
    refreshToken: administrator.refreshToken,
  }
}

function clientOf<const Cloud extends CloudId>(cloud: Cloud) {
  return createPartnerCenter({ cloud, url, credentials: credentialsOf(cloud) })
}

test('a client gets its token by itself and calls in each cloud', async () => {
  const names = []
  for (const cloud of ['global', 'china', 'germany', 'usgov'] as const) {
    const client = clientOf(cloud)

    const { id, name, missing } = await client.comptoir.clouds.get({ cloud })
    const { now } = await client.comptoir.clock.get()

    names.push(name)
    assert.equal(id, cloud)
    assert.equal(missing === 0, cloud === 'global')
    assert.equal(now, running.clock.now())
  }
  assert.equal(new Set(names).size, 4)
})

test('an application alone gets a token, too', async () => {
  const { tenantId, clientId, clientSecret } = credentialsOf('global')
  const client = createPartnerCenter({ cloud: 'global', url, credentials: { tenantId, clientId, clientSecret } })

  const { frozen } = await client.comptoir.clock.get()

  assert.equal(frozen, false)
})

test('an error of the API arrives with its number, text and ids', async () => {
  const customerId = '8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90'

  const call = clientOf('global').customers.get(
    { customerId },
    { requestId: 'request-1', correlationId: 'correlation-1' },
  )

  await assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof PartnerCenterApiError)
    assert.deepEqual(
      { status: error.status, code: error.code, requestId: error.requestId, correlationId: error.correlationId },
      { status: 404, code: 20_002, requestId: 'request-1', correlationId: 'correlation-1' },
    )
    assert.match(error.description, new RegExp(customerId))
    return true
  })
})

test('what is documented but not built yet answers 501 and names itself', async () => {
  const call = clientOf('global').invoices.summaries.get()

  await assert.rejects(call, { status: 501, description: /csp\.invoices\.summaries\.get/ })
})

test('a repeated request id changes things once', async () => {
  const client = clientOf('usgov')
  const before = await client.comptoir.clock.get()

  const first = await client.comptoir.clock.set({ body: { advance: 'P1D' } }, { requestId: 'advance-1' })
  const second = await client.comptoir.clock.set({ body: { advance: 'P1D' } }, { requestId: 'advance-1' })

  assert.notEqual(first.now, before.now)
  assert.deepEqual(second, first)
})

test('a wrong key is told as the token service tells it', async () => {
  const credentials = { ...credentialsOf('global'), clientSecret: 'wrong' }

  const call = createPartnerCenter({ cloud: 'global', url, credentials }).customers.list().page()

  await assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof TokenError)
    assert.equal(error.error, 'invalid_client')
    assert.match(error.description, /^AADSTS7000215: /)
    return true
  })
})

test('a token that ended by the clock of the service is replaced', async () => {
  const client = clientOf('global')
  await client.comptoir.clock.get()

  running.clock.advance('PT2H')
  const { now } = await client.comptoir.clock.get()

  assert.equal(now, running.clock.now())
})
