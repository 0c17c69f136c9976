import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { errorSpec } from '@comptoir/contract/errors'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { engines, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { decodeJwt } from 'jose'
import { insertConsent } from '../identity/consents.ts'
import { decideDeviceCode } from '../identity/device-codes.ts'
import { cspResource, expectRefusal, SampleTokenClient, submissionResource } from './sample-token-client.ts'

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

for (const engine of engines)
  describe(`the grants of people over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let client: SampleTokenClient

    before(async () => {
      center = await startPartnerCenter({ engine })
      client = new SampleTokenClient(center)
    })
    after(() => center.close())

    const codeForm = async (fields = {}) => ({
      grant_type: 'authorization_code',
      ...client.confidential(),
      resource: cspResource,
      code: await client.addCode(fields),
    })

    test('a code got on common is redeemed on the partner’s tenant without its redirect address, and calls the API', async () => {
      const { status, body } = await client.post(client.v1(), await codeForm())

      assert.equal(status, 200)
      assert.deepEqual(Object.keys(body), [
        'token_type',
        'scope',
        'expires_in',
        'ext_expires_in',
        'expires_on',
        'not_before',
        'resource',
        'access_token',
        'refresh_token',
        'id_token',
      ])
      const claims = decodeJwt(body.access_token)
      assert.deepEqual([claims['amr'], claims['appidacr'], claims['scp']], [['pwd', 'mfa'], '1', 'user_impersonation'])
      assert.equal(decodeJwt(body.id_token)['nonce'], '1')
      const customers = await new PartnerApi(center.server, body.access_token).get('/v1/customers')
      assert.equal(customers.status, 200)
    })

    test('a code that is redeemed twice ends the refresh token that came of it', async () => {
      const form = await codeForm()
      const { body } = await client.post(client.v1(), form)

      expectRefusal(await client.post(client.v1(), form), 'codeRedeemed')

      const refresh = { ...client.refreshForm(), refresh_token: body.refresh_token }
      expectRefusal(await client.post(client.v1(), refresh), 'refreshTokenUnreadable')
    })

    test('a code with a challenge wants its verifier', async () => {
      const verifier = randomUUID() + randomUUID()
      const code_challenge = createHash('sha256').update(verifier).digest('base64url')
      const challenge = { code_challenge, code_challenge_method: 'S256' }
      const form = await codeForm(challenge)

      expectRefusal(await client.post(client.v1(), form), 'parameterMissing')
      expectRefusal(await client.post(client.v1(), { ...form, code_verifier: 'another' }), 'codeVerifierWrong')
      const right = await client.post(client.v1(), { ...form, code_verifier: verifier })
      assert.equal(right.status, 200)
      const plain = await codeForm({ code_challenge: 'just this', code_challenge_method: 'plain' })
      assert.equal((await client.post(client.v1(), { ...plain, code_verifier: 'just this' })).status, 200)
    })

    test('v2 tells a signed ID token, a refresh token and who signed in where they are asked for', async () => {
      const { resource: _, ...form } = await codeForm({ scope: `openid offline_access ${cspResource}/.default` })

      const { status, body } = await client.post(client.v2(), { ...form, client_info: '1' })

      assert.equal(status, 200)
      const { tenant_id } = center.account('global').account
      const claims = decodeJwt(body.id_token)
      assert.equal(claims.iss, `http://localhost:80/${tenant_id}/v2.0`)
      assert.equal(claims['nonce'], '1')
      assert.deepEqual(JSON.parse(Buffer.from(body.client_info, 'base64url').toString()), {
        uid: center.account('global').administrator.userId,
        utid: tenant_id,
      })
      assert.equal(typeof body.refresh_token, 'string')
    })

    test('one refresh token serves several resources', async () => {
      const csp = await client.post(client.v1(), client.refreshForm())
      const submission = await client.post(client.v1(), { ...client.refreshForm(), resource: submissionResource })

      assert.deepEqual([csp.status, submission.status], [200, 200])
      assert.equal(decodeJwt(submission.body.access_token).aud, submissionResource)
    })

    test('what a person consented to is theirs alone, and no more than that resource', async () => {
      const client_id = await client.addApplication()
      const { partner_id } = center.account('global').account
      const { userId: user_id } = center.account('global').administrator
      const consent = { partner_id, client_id, user_id, resource: submissionResource, granted_at: center.clock.now() }
      await center.server.store.write((db) => insertConsent(db, consent))
      const code = await client.addCode({ client_id })
      const first = await client.post(client.v1(), {
        grant_type: 'authorization_code',
        client_id,
        code,
        resource: submissionResource,
      })
      const form = { grant_type: 'refresh_token', client_id, refresh_token: first.body.refresh_token }

      const same = await client.post(client.v1(), { ...form, resource: submissionResource })

      assert.equal(same.status, 200)
      assert.equal(decodeJwt(same.body.access_token)['appidacr'], '0')
      expectRefusal(await client.post(client.v1(), { ...form, resource: cspResource }), 'consentMissing')
    })

    test('who consented to one resource lets the application know who they are, and nothing else', async () => {
      const client_id = await client.addApplication()
      const { account, administrator } = center.account('global')
      const whose = { partner_id: account.partner_id, client_id, user_id: administrator.userId }
      const consent = { ...whose, resource: cspResource, granted_at: center.clock.now() }
      await center.server.store.write((db) => insertConsent(db, consent))
      const begin = (scope: string) => client.post('/common/oauth2/v2.0/devicecode', { client_id, scope })
      const poll = async ({ body }: Awaited<ReturnType<typeof begin>>) => {
        await decide(body.user_code, 'approved')
        const { device_code } = body
        return client.post('/common/oauth2/v2.0/token', { grant_type: deviceGrant, client_id, device_code })
      }

      const themselves = await poll(await begin('openid profile'))
      const other = await poll(await begin(`${submissionResource}/.default`))

      assert.equal(themselves.status, 200)
      expectRefusal(other, 'consentMissing')
    })

    test('the roles of another account’s application count for nothing here, whoever consented', async () => {
      const { account, administrator } = center.account('global')
      const guest = center.account('china').account
      const roles = JSON.stringify(['manager'])
      const own = await client.addApplication({ roles })
      const other = await client.addApplication({ roles, partner_id: guest.partner_id, tenant_id: guest.tenant_id })
      const whose = { partner_id: account.partner_id, client_id: other, user_id: administrator.userId }
      const consent = { ...whose, resource: submissionResource, granted_at: center.clock.now() }
      await center.server.store.write((db) => insertConsent(db, consent))
      const products = async (client_id: string) => {
        const form = { grant_type: 'authorization_code', client_id, resource: submissionResource }
        const { body } = await client.post(client.v1(), { ...form, code: await client.addCode({ client_id }) })
        return new PartnerApi(center.server, body.access_token).get('/v1.0/ingestion/products')
      }

      const [associated, guests] = [await products(own), await products(other)]

      assert.notEqual(associated.status, guests.status)
      assert.equal(guests.status, errorSpec('roleNotEnough').status)
      assert.match(JSON.stringify(guests.body), /Manager/)
    })

    test('a device gets its tokens once the person approved, and waits as long as it is told to', async () => {
      const started = await client.post(`/common/oauth2/v2.0/devicecode`, {
        client_id: commandLineApplication.clientId,
        scope: `openid offline_access ${cspResource}/.default`,
      })
      assert.deepEqual(Object.keys(started.body), [
        'user_code',
        'device_code',
        'verification_uri',
        'expires_in',
        'interval',
        'message',
      ])
      const { user_code, device_code } = started.body
      const form = { grant_type: deviceGrant, client_id: commandLineApplication.clientId, device_code }
      const poll = () => client.post('/common/oauth2/v2.0/token', form)

      expectRefusal(await poll(), 'deviceCodePending')
      expectRefusal(await poll(), 'deviceCodeSlowDown')
      center.clock.advance('PT11S')
      expectRefusal(await poll(), 'deviceCodePending')
      await decide(user_code, 'approved')
      const { status, body } = await poll()

      assert.equal(status, 200)
      assert.equal(typeof body.refresh_token, 'string')
      const customers = await new PartnerApi(center.server, body.access_token).get('/v1/customers')
      assert.equal(customers.status, 200)
      expectRefusal(await poll(), 'deviceCodeUnknown')
    })

    test('v1 of the device’s sign-in tells numbers as text, and is asked with code', async () => {
      const started = await client.post(`/${client.tenant()}/oauth2/devicecode`, {
        client_id: commandLineApplication.clientId,
        resource: submissionResource,
      })
      const { user_code, device_code, verification_url, expires_in, interval } = started.body
      assert.deepEqual([verification_url, expires_in, interval], ['http://localhost:80/devicelogin', '900', '5'])
      await decide(user_code, 'approved')

      const { status, body } = await client.post(client.v1(), {
        grant_type: 'device_code',
        client_id: commandLineApplication.clientId,
        code: device_code,
        resource: submissionResource,
      })

      assert.equal(status, 200)
      assert.equal(body.resource, submissionResource)
    })

    test('a device hears that the person declined, that its time is over, or that nobody knows its code', async () => {
      const ask = { client_id: commandLineApplication.clientId, scope: `${cspResource}/.default` }
      const form = { grant_type: deviceGrant, client_id: commandLineApplication.clientId }
      const poll = (device_code: string) => client.post('/common/oauth2/v2.0/token', { ...form, device_code })
      const declined = (await client.post('/common/oauth2/v2.0/devicecode', ask)).body
      const late = (await client.post('/common/oauth2/v2.0/devicecode', ask)).body
      await decide(declined.user_code, 'declined')

      expectRefusal(await poll(declined.device_code), 'deviceCodeDeclined')
      expectRefusal(await poll('made up'), 'deviceCodeUnknown')
      center.clock.advance('PT15M')
      expectRefusal(await poll(late.device_code), 'deviceCodeExpired')
    })

    test('a device that asks for what is not there, or by nobody’s name, is told at once', async () => {
      const path = `/${client.tenant()}/oauth2/v2.0/devicecode`
      const { clientId: client_id } = commandLineApplication

      expectRefusal(await client.post(path, { scope: 'openid' }), 'parameterMissing')
      expectRefusal(await client.post(path, { client_id }), 'parameterMissing')
      expectRefusal(await client.post(path, { client_id, scope: 'https://nowhere.example/x' }), 'resourceUnknown')
      expectRefusal(await client.post(path, { client_id, scope: 'nothing' }), 'scopeInvalid')
      expectRefusal(await client.post(path, { client_id: randomUUID(), scope: 'openid' }), 'applicationUnknown')
      const asleep = await client.addApplication({ enabled: 0 })
      expectRefusal(await client.post(path, { client_id: asleep, scope: 'openid' }), 'applicationDisabled')
    })

    async function decide(user_code: string, state: 'approved' | 'declined'): Promise<void> {
      const { account, administrator } = center.account('global')
      const who = { partner_id: account.partner_id, user_id: administrator.userId, mfa: 1 }
      await center.server.store.write((db) => db.run(decideDeviceCode, { user_code, state, ...who }))
    }
  })
