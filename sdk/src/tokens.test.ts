import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TokenError } from './errors.ts'
import { retryOf } from './retry.ts'
import { type ScriptedAnswer, scriptedService } from './scripted/scripted-service.ts'
import { tokenSource } from './tokens.ts'

const application = { tenantId: 'contoso.onmicrosoft.com', clientId: 'client', clientSecret: 'secret' }
const clock = { nowMs: 0 }

function issued(token: string, more: object = {}): ScriptedAnswer {
  return { body: { token_type: 'Bearer', expires_in: '3599', access_token: token, ...more } }
}

async function source(answers: readonly ScriptedAnswer[], refreshToken?: string) {
  const service = await scriptedService(...answers)
  clock.nowMs = 0
  const tokens = tokenSource(refreshToken === undefined ? application : { ...application, refreshToken }, {
    authority: service.url,
    resource: 'https://api.partnercenter.microsoft.com',
    transport: { fetch: globalThis.fetch, retry: retryOf({ sleep: async () => undefined }) },
    now: () => clock.nowMs,
  })
  return { service, tokens, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() }
}

test('an application alone asks with its own credentials', async () => {
  await using given = await source([issued('one')])

  const token = await given.tokens.get()

  assert.equal(token, 'one')
  assert.equal(given.service.requests[0]?.url, '/contoso.onmicrosoft.com/oauth2/token')
  assert.deepEqual(Object.fromEntries(new URLSearchParams(given.service.requests[0]?.body)), {
    grant_type: 'client_credentials',
    client_id: 'client',
    client_secret: 'secret',
    resource: 'https://api.partnercenter.microsoft.com',
  })
})

test('an application acting for a user redeems its refresh token, and then the one it got for it', async () => {
  await using given = await source([issued('one', { refresh_token: 'second' }), issued('two')], 'first')

  const first = await given.tokens.get()
  await given.tokens.renew(first)

  const sent = given.service.requests.map(({ body }) => new URLSearchParams(body))
  assert.deepEqual(
    sent.map((form) => [form.get('grant_type'), form.get('refresh_token')]),
    [
      ['refresh_token', 'first'],
      ['refresh_token', 'second'],
    ],
  )
})

test('a user of an application without a secret sends none, and each new refresh token is handed over to be kept', async () => {
  await using service = await scriptedService(issued('one', { refresh_token: 'second' }), issued('two'))
  const kept: string[] = []
  const tokens = tokenSource(
    {
      tenantId: 'contoso.onmicrosoft.com',
      clientId: 'client',
      refreshToken: 'first',
      onRefreshToken: (token) => void kept.push(token),
    },
    {
      authority: service.url,
      resource: 'https://api.partnercenter.microsoft.com',
      transport: { fetch: globalThis.fetch, retry: retryOf({ sleep: async () => undefined }) },
    },
  )

  await tokens.renew(await tokens.get())

  assert.deepEqual(kept, ['second'])
  assert.deepEqual(Object.fromEntries(new URLSearchParams(service.requests[0]?.body)), {
    grant_type: 'refresh_token',
    refresh_token: 'first',
    client_id: 'client',
    resource: 'https://api.partnercenter.microsoft.com',
  })
  assert.equal(new URLSearchParams(service.requests[1]?.body).get('refresh_token'), 'second')
})

test('a token is remembered until five minutes before its end', async () => {
  await using given = await source([issued('one'), issued('two')])

  const taken = []
  for (const nowMs of [0, 3_298_000, 3_299_000]) {
    clock.nowMs = nowMs
    taken.push(await given.tokens.get())
  }

  assert.deepEqual(taken, ['one', 'one', 'two'])
})

test('calls at the same time share one request', async () => {
  await using given = await source([issued('one'), issued('two')])

  const tokens = await Promise.all([given.tokens.get(), given.tokens.get(), given.tokens.get()])

  assert.deepEqual(tokens, ['one', 'one', 'one'])
  assert.equal(given.service.requests.length, 1)
})

test('a refused token is replaced once, however many calls saw its refusal', async () => {
  await using given = await source([issued('one'), issued('two'), issued('three')])
  await given.tokens.get()

  const first = await given.tokens.renew('one')
  const second = await given.tokens.renew('one')

  assert.deepEqual([first, second], ['two', 'two'])
})

test('a refusal is told in the words of OAuth', async () => {
  const body = {
    error: 'invalid_client',
    error_description: 'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: t\r\nCorrelation ID: c',
    error_codes: [7_000_215],
    trace_id: 't',
    correlation_id: 'c',
  }
  await using given = await source([{ status: 401, body }])

  await assert.rejects(given.tokens.get(), (error: unknown) => {
    assert.ok(error instanceof TokenError)
    assert.equal(error.status, 401)
    assert.equal(error.error, 'invalid_client')
    assert.equal(error.description, 'AADSTS7000215: Invalid client secret provided.')
    assert.deepEqual(error.errorCodes, [7_000_215])
    assert.equal(error.traceId, 't')
    assert.equal(error.correlationId, 'c')
    return true
  })
})

test('a token request that failed does not stand in the way of the next', async () => {
  await using given = await source([{ status: 400, body: { error: 'invalid_grant' } }, issued('one')])

  await assert.rejects(given.tokens.get(), { error: 'invalid_grant' })

  assert.equal(await given.tokens.get(), 'one')
})

test('a busy token service is asked again', async () => {
  await using given = await source([{ status: 503 }, issued('one')])

  assert.equal(await given.tokens.get(), 'one')
})
