import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

let center: PartnerCenter

before(async () => {
  center = await startPartnerCenter()
})
after(() => center.close())

type Method = 'GET' | 'PATCH' | 'POST' | 'OPTIONS'

async function ask(method: Method, url: string) {
  const answer = await center.server.app.inject({ method, url })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}

async function askJson(method: Method, url: string) {
  const answer = await ask(method, url)
  return { ...answer, body: JSON.parse(answer.body) }
}

test('health answers once the server is ready', async () => {
  const { status, body } = await askJson('GET', '/health')

  assert.deepEqual([status, body], [200, { status: 'ready' }])
})

test('a path that no operation has is not found, with any method', async () => {
  for (const method of ['GET', 'POST', 'OPTIONS'] as const)
    await expectError(askJson(method, '/v1/nothing?a=1'), 'notFound')
})

test('a method that no operation of the path has is told which ones have, however the path is written', async () => {
  for (const url of ['/v1/customers', '/V1//Customers/?a=1', '/v1/%63ustomers'])
    for (const method of ['PATCH', 'OPTIONS'] as const) {
      const answer = await askJson(method, url)

      await expectError(answer, 'methodNotAllowed')
      assert.equal(answer.headers['allow'], 'GET, POST')
    }
})

test('a parameter in the path has 512 characters at most', async () => {
  await expectError(askJson('GET', `/v1/customers/${'x'.repeat(512)}`), 'tokenMissing')
  await expectError(askJson('GET', `/v1/customers/${'x'.repeat(513)}`), 'requestInvalid')
})

test('a path that cannot be decoded is refused', async () => {
  for (const url of ['/v1/customers/%', '/v1/customers/%C3']) assert.equal((await ask('GET', url)).status, 400)
})

test('an address that is no URL is answered like any other', async () => {
  const { status, headers } = await ask('GET', '//v2.0/adminconsent?client_id=x')

  assert.equal(status, 400)
  assert.match(String(headers['content-type']), /^text\/html/)
})
