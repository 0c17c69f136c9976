import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { renewKeys } from '../identity/account-store.ts'
import { cspResource, expectRefusal, SampleTokenClient } from './sample-token-client.ts'

/** Each mistake that the documents of the token service describe, by their own names for it. */
for (const engine of engines)
  describe(`the documented mistakes of clients over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let client: SampleTokenClient

    before(async () => {
      center = await startPartnerCenter({ engine })
      client = new SampleTokenClient(center)
    })
    after(() => center.close())

    test('wrong client secret', async () => {
      const answer = await client.post(client.v1(), { ...client.appForm(), client_secret: 'wrong' })

      expectRefusal(answer, 'clientSecretInvalid')
      assert.ok(answer.body.error_description.includes(`'${client.confidential().client_id}'`))
    })

    test('expired client secret', async () => {
      const { client_id } = client.confidential('usgov')
      await center.server.store.write((db) => db.run(renewKeys, { client_id, ends_at: center.clock.now() }))

      expectRefusal(await client.post(client.v1('usgov'), client.appForm('usgov')), 'clientSecretExpired')
    })

    test('no credential on a confidential client', async () => {
      const { client_secret: _, ...form } = client.refreshForm()

      expectRefusal(await client.post(client.v1(), form), 'clientSecretMissing')
    })

    test('no credential with client_credentials', async () => {
      const { client_secret: _, ...form } = client.appForm()

      expectRefusal(await client.post(client.v1(), form), 'clientCredentialMissing')
    })

    test('secret sent by a public client', async () => {
      const client_id = await client.addApplication({ kind: 'native' })

      expectRefusal(await client.post(client.v1(), { ...client.refreshForm(), client_id }), 'clientIsPublic')
    })

    test('bad assertion signature', async () => {
      const { client_secret: _, ...form } = client.appForm()
      const client_assertion = `${part({ alg: 'RS256', x5t: 'none' })}.${part({ sub: form.client_id })}.c2lnbmVk`
      const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

      const answer = await client.post(client.v1(), { ...form, client_assertion, client_assertion_type })

      expectRefusal(answer, 'clientAssertionInvalid')
    })

    test('unknown application', async () => {
      const client_id = '00000000-1111-4222-8333-444444444444'

      const answer = await client.post(client.v1(), { ...client.appForm(), client_id })

      expectRefusal(answer, 'applicationUnknown')
      assert.ok(answer.body.error_description.includes(`'${client_id}' was not found in the directory`))
    })

    test('disabled application', async () => {
      const client_id = await client.addApplication({ enabled: 0, name: 'Asleep' })

      const answer = await client.post(client.v1(), { ...client.appForm(), client_id })

      expectRefusal(answer, 'applicationDisabled')
      assert.ok(answer.body.error_description.includes(`'${client_id}'(Asleep)`))
    })

    test('unknown tenant', async () => {
      expectRefusal(await client.post('/nobody.example/oauth2/token', client.appForm()), 'tenantUnknown')
      const discovery = await center.server.app.inject('/nobody.example/v2.0/.well-known/openid-configuration')
      const answer = { status: discovery.statusCode, headers: discovery.headers, body: discovery.json() }
      expectRefusal(answer, 'tenantUnknownToDiscovery')
    })

    test('tenant segment not a domain', async () => {
      expectRefusal(await client.post('/nobody/oauth2/token', client.appForm()), 'tenantNotDomain')
    })

    test('empty GUID tenant', async () => {
      const path = '/00000000-0000-0000-0000-000000000000/oauth2/token'

      expectRefusal(await client.post(path, client.appForm()), 'tenantEmpty')
    })

    test('common with client_credentials', async () => {
      expectRefusal(await client.post('/common/oauth2/token', client.appForm()), 'tenantMissing')
      const { resource: _, ...form } = client.appForm()
      const v2 = { ...form, scope: `${cspResource}/.default` }
      expectRefusal(await client.post('/organizations/oauth2/v2.0/token', v2), 'tenantMissing')
    })

    test('unknown resource (v1), unknown scope host (v2)', async () => {
      const { resource: _, ...form } = client.appForm()

      const v1 = await client.post(client.v1(), { ...form, resource: 'https://nowhere.example' })
      const v2 = await client.post(client.v2(), { ...form, scope: 'https://nowhere.example/.default' })

      for (const answer of [v1, v2]) expectRefusal(answer, 'resourceUnknown')
    })

    test('resource disabled or wrong', async () => {
      // A GUID is meant as an application's id: the older form of the same refusal.
      const resource = '11111111-2222-4333-8444-555555555555'

      expectRefusal(await client.post(client.v1(), { ...client.appForm(), resource }), 'resourceWrong')
    })

    test('missing parameter', async () => {
      for (const name of ['grant_type', 'client_id', 'resource'] as const) {
        const { [name]: _, ...form } = client.appForm()

        const answer = await client.post(client.v1(), form)

        expectRefusal(answer, 'parameterMissing')
        assert.ok(answer.body.error_description.includes(`'${name}'`))
      }
      const json = await center.server.app.inject({ method: 'POST', url: client.v1(), payload: client.appForm() })
      expectRefusal({ status: json.statusCode, headers: json.headers, body: json.json() }, 'parameterMissing')
    })

    test('unsupported grant_type', async () => {
      const answer = await client.post(client.v1(), { ...client.appForm(), grant_type: 'nonsense' })

      expectRefusal(answer, 'grantUnsupported')
    })

    test('scope without .default in client_credentials (v2)', async () => {
      const { resource: _, ...form } = client.appForm()

      const answer = await client.post(client.v2(), { ...form, scope: `${cspResource}/user_impersonation` })

      expectRefusal(answer, 'scopeNotDefault')
    })

    test('invalid scope (v2)', async () => {
      const { resource: _, ...form } = client.refreshForm()

      expectRefusal(await client.post(client.v2(), { ...form, scope: 'user_impersonation' }), 'scopeInvalid')
    })

    test('malformed request', async () => {
      const form = 'grant_type=client_credentials&client_id=a&client_id=b'

      const answer = await center.server.app.inject({
        method: 'POST',
        url: client.v1(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: form,
      })

      expectRefusal({ status: answer.statusCode, headers: answer.headers, body: answer.json() }, 'requestMalformed')
    })

    test('the id that a client sends stands in the refusal', async () => {
      const sent = { 'client-request-id': 'b5a1d6f2-5f6b-4d36-9f2e-0a9f6f1c7d11' }

      const { body } = await client.post(client.v1(), { grant_type: 'nonsense' }, sent)

      assert.equal(body.correlation_id, sent['client-request-id'])
    })
  })

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
