import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { decodeJwt } from 'jose'
import { type Parameter, query } from '../store/query.ts'
import { cspResource, expectRefusal, SampleTokenClient } from './sample-token-client.ts'

const disablePerson = query((db, p: Parameter<{ partner_id: string; user_id: string }>) =>
  db
    .updateTable('person')
    .set({ enabled: 0 })
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id')),
)

for (const engine of engines)
  describe(`what clients ask beside the token endpoint over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let client: SampleTokenClient

    before(async () => {
      center = await startPartnerCenter({ engine })
      client = new SampleTokenClient(center)
    })
    after(() => center.close())

    const get = async (url: string, headers = {}) => {
      const answer = await center.server.app.inject({ url, headers })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
    }
    const exchange = async (token: string | undefined, grantType = 'jwt_token') =>
      client.post('/generatetoken', { grant_type: grantType }, token ? { authorization: `Bearer ${token}` } : {})

    test('a client may prove itself by HTTP Basic', async () => {
      const { client_id, client_secret } = client.confidential()
      const authorization = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`
      const form = { grant_type: 'client_credentials', resource: cspResource }

      assert.equal((await client.post(client.v1(), form, { authorization })).status, 200)
    })

    test('discovery on common leaves a hole where the tenant goes', async () => {
      const v1 = await get('/common/.well-known/openid-configuration')
      const v2 = await get('/organizations/v2.0/.well-known/openid-configuration')

      assert.equal(v1.body.issuer, 'https://sts.windows.net/{tenantid}/')
      assert.equal(v2.body.issuer, 'http://localhost:80/{tenantid}/v2.0')
      assert.equal(v2.body.token_endpoint, 'http://localhost:80/organizations/oauth2/v2.0/token')
    })

    test('addressed by its cloud’s own name, the issuer is the cloud’s', async () => {
      const headers = { host: 'login.microsoftonline.de' }

      const { body } = await get(`/${client.tenant('germany')}/v2.0/.well-known/openid-configuration`, headers)

      assert.equal(body.issuer, `https://login.microsoftonline.de/${client.tenant('germany')}/v2.0`)
    })

    test('the instance tells whose addresses may be trusted', async () => {
      const here = await get('/common/discovery/instance?api-version=1.1')
      const cloud = await get(
        '/common/discovery/instance?authorization_endpoint=https://login.chinacloudapi.cn/common/oauth2/authorize',
      )
      const strange = await get('/common/discovery/instance?authorization_endpoint=https://evil.example/common')

      assert.equal(here.status, 200)
      assert.deepEqual(here.body.metadata[0].aliases, ['localhost'])
      assert.match(cloud.body.tenant_discovery_endpoint, /^https:\/\/login\.chinacloudapi\.cn\/common\/v2\.0\//)
      expectRefusal(strange, 'instanceInvalid')
    })

    test('a token of the directory is exchanged for one of Partner Center, which may do the same', async () => {
      for (const form of [client.appForm(), client.refreshForm()]) {
        const { body } = await client.post(client.v1(), form)

        const given = await exchange(body.access_token)

        assert.equal(given.status, 200)
        assert.deepEqual([given.body.token_type, given.body.expires_in], ['bearer', 3600])
        const before = decodeJwt(body.access_token)
        const now = decodeJwt(given.body.access_token)
        assert.deepEqual([now['appid'], now['oid'], now.exp], [before['appid'], before['oid'], before.exp])
        const customers = await new PartnerApi(center.server, given.body.access_token).get('/v1/customers')
        assert.equal(customers.status, 200)
      }
    })

    test('nothing is exchanged for no token, for a bad one, or by another grant', async () => {
      const { body } = await client.post(client.v1(), client.appForm())
      const missing = await exchange(undefined)
      const bad = await exchange('made-up')

      await expectError(missing, 'tokenMissing')
      assert.match(
        String(missing.headers['www-authenticate']),
        /^Bearer authorization_uri="http:\/\/localhost:80\/common\//,
      )
      await expectError(bad, 'accessDenied')
      expectRefusal(await exchange(body.access_token, 'password'), 'grantUnsupported')
      expectRefusal(await client.post('/generatetoken', {}), 'parameterMissing')
    })

    test('who signed in is told for a token of the directory’s graph alone', async () => {
      const { resource: _, ...form } = client.refreshForm()
      const { body } = await client.post(client.v2(), { ...form, scope: 'openid profile offline_access' })
      const other = await client.post(client.v1(), client.refreshForm())
      const ask = (token: string) => get(`/${client.tenant()}/openid/userinfo`, { authorization: `Bearer ${token}` })

      const told = await ask(body.access_token)

      assert.equal(told.status, 200, JSON.stringify(told.body))
      assert.equal(told.body.sub, decodeJwt(body.id_token).sub)
      assert.equal(told.body.preferred_username, 'admin@comptoirglobal.onmicrosoft.com')
      await expectError(await ask(other.body.access_token), 'accessDenied')
      const csp = await new PartnerApi(center.server, body.access_token).get('/v1/customers')
      await expectError(csp, 'accessDenied')
    })

    test('every attempt of a known account is on its record, without a secret', async () => {
      await client.post(client.v1('china'), { ...client.appForm('china'), client_secret: 'not-the-key' })
      await client.post(client.v1('china'), client.refreshForm('china'))

      const { body } = await (await center.api('china')).get('/comptoir/v1/signins')

      const kinds = body.items.map(({ kind, succeeded, errorCode }: Record<string, unknown>) => [
        kind,
        succeeded,
        errorCode,
      ])
      assert.ok(
        kinds.some(([kind, succeeded]: unknown[]) => kind === 'refresh' && succeeded === true),
        String(kinds),
      )
      assert.ok(
        kinds.some(([kind, , code]: unknown[]) => kind === 'application' && code === 7000215),
        String(kinds),
      )
      assert.ok(!JSON.stringify(body).includes('not-the-key'))
    })

    test('somebody who was disabled gets no tokens any more', async () => {
      const { account, administrator } = center.account('usgov')
      const whose = { partner_id: account.partner_id, user_id: administrator.userId }
      await center.server.store.write((db) => db.run(disablePerson, whose))

      expectRefusal(await client.post(client.v1('usgov'), client.refreshForm('usgov')), 'userDisabled')
    })

    test('who guesses passwords is locked out, the right one included', async () => {
      const { userPrincipalName: username, password = '' } = center.account('germany').administrator
      const form = { ...client.appForm('germany'), grant_type: 'password', username }
      for (let tries = 0; tries < 10; tries += 1)
        expectRefusal(await client.post(client.v1('germany'), { ...form, password: 'guess' }), 'userPasswordWrong')

      expectRefusal(await client.post(client.v1('germany'), { ...form, password }), 'userLocked')
    })
  })
