import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { SignJWT } from 'jose'
import { generateSigningKey } from './identity/signing-keys.ts'

const csp = 'https://api.partnercenter.microsoft.com'
const nobody = '/v1/customers/11111111-1111-4111-8111-111111111111'
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

for (const engine of engines)
  describe(`the pipeline over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const call = async (url: string, headers: Record<string, string> = {}) => {
      const answer = await center.server.app.inject({ url, headers })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
    }
    /** A token like those of the service, but for what the test changes. */
    const forged = async (
      changes: object,
      key?: Awaited<ReturnType<typeof generateSigningKey>>,
    ): Promise<Record<string, string>> => {
      const { account, application } = center.account('global')
      const now = Date.parse(center.clock.now()) / 1000
      const claims = {
        aud: csp,
        iss: `https://sts.windows.net/${account.tenant_id}/`,
        nbf: now - 300,
        exp: now + 3600,
        appid: application.clientId,
        oid: application.objectId,
        tid: account.tenant_id,
        ...changes,
      }
      const kid = center.server.tokens.keys[0]?.kid ?? ''
      const token = key
        ? await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key)
        : await center.server.tokens.sign(claims)
      return { authorization: `Bearer ${token}` }
    }

    test('answers echo the request id and the correlation id, and carry the service’s own', async () => {
      const ids = {
        'ms-requestid': 'c40a1c6b-8d2c-4c30-9cf7-5f2a3f0f3c1a',
        'ms-correlationid': '5c1f7c4b-5d59-4a19-9c6f-7c3f3c9ad1b2',
      }

      const { headers } = await (await center.api()).get(nobody, ids)

      assert.equal(headers['ms-requestid'], ids['ms-requestid'])
      assert.equal(headers['ms-correlationid'], ids['ms-correlationid'])
      assert.match(String(headers['ms-cv']), /^[A-Za-z0-9+/]{16}\.\d+$/)
      assert.match(String(headers['ms-serverid']), /^[0-9a-f]{12}$/)
    })

    test('a client that sends no ids gets new ones', async () => {
      const { headers } = await (await center.api()).get(nobody)

      assert.match(String(headers['ms-requestid']), guid)
      assert.match(String(headers['ms-correlationid']), guid)
    })

    test('a request without a token is told how to get in', async () => {
      const answer = await expectError(call(nobody), 'tokenMissing')

      assert.match(
        String(answer.headers['www-authenticate']),
        /^Bearer authorization_uri=".+", error="invalid_token", /,
      )
    })

    test('a token that has expired is refused, also when it was good before', async () => {
      const headers = await forged({ exp: Date.parse(center.clock.now()) / 1000 + 60 })
      await expectError(call(nobody, headers), 'customerNotFound')

      center.clock.advance('PT2M')

      await expectError(call(nobody, headers), 'accessDenied')
      await expectError(call(nobody, await forged({ exp: Date.parse(center.clock.now()) / 1000 - 1 })), 'accessDenied')
    })

    test('a token signed by another key is refused', async () => {
      await expectError(call(nobody, await forged({}, await generateSigningKey())), 'accessDenied')
    })

    test('a token for another resource, of another issuer, tenant or application is refused', async () => {
      const { account } = center.account('china')
      const changes = [
        { aud: 'https://cloudpartner.azure.com' },
        { iss: `https://sts.chinacloudapi.cn/${center.account('global').account.tenant_id}/` },
        { tid: '00000000-0000-4000-8000-000000000001' },
        { tid: account.tenant_id },
        { appid: center.account('china').application.clientId },
        { scp: 'user_impersonation', oid: '00000000-0000-4000-8000-000000000001', amr: ['mfa'] },
      ]

      for (const change of changes) await expectError(call(nobody, await forged(change)), 'accessDenied')
    })

    test('the directory’s tokens are taken from applications alone', async () => {
      const user = {
        scp: 'user_impersonation',
        oid: center.account('global').administrator.userId,
        amr: ['pwd', 'mfa'],
      }

      await expectError(call(nobody, await forged({ aud: 'https://graph.windows.net' })), 'customerNotFound')
      await expectError(call(nobody, await forged({ aud: 'https://graph.windows.net', ...user })), 'accessDenied')
    })

    test('an application acting for a user needs a token with MFA', async () => {
      const user = { scp: 'user_impersonation', oid: center.account('global').administrator.userId }

      await expectError(call(nobody, await forged({ ...user, amr: ['pwd', 'mfa'] })), 'customerNotFound')
      const refused = await expectError(call(nobody, await forged({ ...user, amr: ['pwd'] })), 'mfaRequired')
      assert.equal(refused.body.description, 'Unauthorized - MFA required')
    })

    test('a token of one cloud is refused at the host of another', async () => {
      const host = 'partner.partnercenterapi.microsoftonline.cn'

      await expectError((await center.api('global')).get(nobody, { host }), 'accessDenied')
      await expectError((await center.api('china')).get(nobody, { host }), 'customerNotFound')
      await expectError(
        (await center.api('china')).get(nobody, { host: 'api.partnercenter.microsoft.com' }),
        'accessDenied',
      )
    })

    test('an application alone is refused where a user is needed', async () => {
      const refused = await expectError(
        (await center.api('global', 'app')).get(`${nobody}/profiles/company`),
        'credentialNotAccepted',
      )

      assert.match(
        refused.body.description,
        /csp\.customers\.profiles\.company\.get takes an application acting for a user/,
      )
    })

    test('what a cloud lacks is refused with the reason and the way round it', async () => {
      const refused = await expectError((await center.api('germany')).post('/v1/customers', {}), 'notOfferedInCloud')

      const [lack] = refused.body.data
      assert.equal(lack.operation, 'csp.customers.create')
      assert.equal(lack.cloud, 'germany')
      for (const member of ['reason', 'instead', 'source']) assert.ok(lack[member].length > 0)
    })

    test('every documented operation that is not built answers 501 and names itself, in each cloud that offers it', async () => {
      let asked = 0
      for (const cloud of ['global', 'china', 'germany', 'usgov'] as const) {
        const api = await center.api(cloud)
        for (const operation of Object.values(operations)) {
          if (
            !('status' in operation) ||
            !operation.id.startsWith('csp.') ||
            !operation.clouds.some((each) => each === cloud)
          )
            continue
          const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
            /Id$/.test(name) ? '11111111-1111-4111-8111-111111111111' : 'x',
          )
          const answer = await api.send(operation.method, path, undefined)
          asked += 1
          assert.equal(answer.status, 501, `${cloud} ${operation.id} ${path}`)
          assert.match(answer.body.description, new RegExp(operation.id.replaceAll('.', '\\.')))
        }
      }
      assert.ok(asked > 200)
    })

    test('a path that nothing is at, and a method that a path does not take, are told apart', async () => {
      const api = await center.api()

      await expectError(api.get('/v1/nothing/here'), 'notFound')
      const refused = await expectError(api.delete('/v1/customers'), 'methodNotAllowed')
      assert.equal(refused.headers['allow'], 'GET, POST')
    })

    test('bodies that are no JSON, too large or of a strange kind are refused', async () => {
      const { authorization } = await forged({})
      const send = async (payload: string, type: string) => {
        const answer = await center.server.app.inject({
          method: 'POST',
          url: '/comptoir/v1/clock',
          headers: { authorization: String(authorization), 'content-type': type },
          payload,
        })
        return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
      }

      await expectError(send('{"advance":', 'application/json'), 'requestInvalid')
      await expectError(send('', 'application/json'), 'requestInvalid')
      await expectError(send('[]', 'application/json'), 'propertyInvalid')
      await expectError(send(`{"advance":"${'x'.repeat(1_048_576)}"}`, 'application/json'), 'bodyTooLarge')
      await expectError(send('a=b', 'application/x-www-form-urlencoded'), 'mediaTypeNotSupported')
      await expectError(send('<a/>', 'application/xml'), 'mediaTypeNotSupported')
      await expectError(send('{"advance":"P1D\\u0000"}', 'application/json'), 'requestInvalid')
    })

    test('the character U+0000 is refused wherever it is read, also inside a filter', async () => {
      const api = await center.api()
      const filter = (value: string): string =>
        `/v1/customers?filter=${encodeURIComponent(JSON.stringify({ Field: 'Domain', Value: value, Operator: 'starts_with' }))}`

      await expectError(api.get(filter('a\u0000b')), 'requestInvalid')
      assert.equal((await api.get(filter('ab'))).status, 200)
    })

    test('a repeated request id gets the first answer again, and nothing happens twice', async () => {
      const api = await center.api('usgov')
      const headers = { 'ms-requestid': 'f2f1b3a4-6a6b-4d6f-8c39-0d1f5a2a9c11' }
      const before = await api.get('/comptoir/v1/clock')

      const first = await api.post('/comptoir/v1/clock', { advance: 'PT1H' }, headers)
      const again = await api.post('/comptoir/v1/clock', { advance: 'PT1H' }, headers)
      const other = await api.post(
        '/comptoir/v1/clock',
        { advance: 'PT1H' },
        { 'ms-requestid': 'f2f1b3a4-6a6b-4d6f-8c39-0d1f5a2a9c12' },
      )

      assert.deepEqual(again.body, first.body)
      assert.equal(first.body.offsetMs - before.body.offsetMs, 3_600_000)
      assert.equal(other.body.offsetMs - before.body.offsetMs, 7_200_000)
    })

    test('two requests with one id at the same time do one thing', async () => {
      const api = await center.api('china')
      const headers = { 'ms-requestid': 'f2f1b3a4-6a6b-4d6f-8c39-0d1f5a2a9c13' }

      const answers = await Promise.all(
        [1, 2, 3].map(() => api.post('/comptoir/v1/clock', { advance: 'PT1H' }, headers)),
      )

      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      )
      assert.deepEqual(answers[1]?.body, answers[0]?.body)
      assert.deepEqual(answers[2]?.body, answers[0]?.body)
    })

    test('a refusal is not kept: what changed since may let the request through', async () => {
      const api = await center.api('china')
      const headers = { 'ms-requestid': 'f2f1b3a4-6a6b-4d6f-8c39-0d1f5a2a9c14' }

      await expectError(api.post('/comptoir/v1/clock', { advance: 'soon' }, headers), 'propertyInvalid')

      assert.equal((await api.post('/comptoir/v1/clock', { advance: 'PT1H' }, headers)).status, 200)
    })

    test('what nobody knows is ignored, and stands in the account’s journal', async () => {
      const api = await center.api('germany')

      const answer = await api.post('/comptoir/v1/clock?Colour=red', { Advance: 'PT0S', wish: { deep: 1 } })

      assert.equal(answer.status, 200)
      const { requests } = (await api.get('/comptoir/v1/requests?size=1')).body
      assert.deepEqual(requests[0].ignored, ['?Colour', 'wish'])
      assert.equal(requests[0].operation, 'comptoir.clock.set')
    })

    test('an account sees its own journal alone', async () => {
      const seen = (await (await center.api('usgov')).get('/comptoir/v1/requests?size=500')).body.requests

      assert.equal(
        seen.some(({ ignored }: { ignored: string[] }) => ignored.includes('wish')),
        false,
      )
    })
  })

test('--strict refuses what nobody knows', async () => {
  const center = await startPartnerCenter({ strict: true })

  const refused = await expectError(
    (await center.api()).post('/comptoir/v1/clock', { advance: 'PT1H', wish: 1 }),
    'propertyInvalid',
  )

  assert.match(refused.body.description, /unknown: wish/)
  await center.close()
})
