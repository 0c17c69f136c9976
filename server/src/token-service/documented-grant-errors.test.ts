import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { raiseIdentityVersion } from '../identity/account-store.ts'
import { insertConsent } from '../identity/consents.ts'
import { decideDeviceCode } from '../identity/device-codes.ts'
import { setPasswordInstant } from './sample-password-change.ts'
import { cspResource, expectRefusal, SampleTokenClient, submissionResource } from './sample-token-client.ts'

/** Each mistake with what a person's sign-in gave that the documents describe, by their own names for it. */
for (const engine of engines)
  describe(`the documented mistakes with people’s grants over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let client: SampleTokenClient

    before(async () => {
      center = await startPartnerCenter({ engine })
      client = new SampleTokenClient(center)
    })
    after(() => center.close())

    const codeForm = () => ({ grant_type: 'authorization_code', ...client.confidential(), resource: cspResource })
    const passwordForm = () => {
      const { userPrincipalName: username, password = '' } = center.account('china').administrator
      return { ...client.appForm('china'), grant_type: 'password', username, password }
    }

    test('code or refresh token expired (old form)', async () => {
      const code = await client.addCode({ ends_at: center.clock.now() })

      expectRefusal(await client.post(client.v1(), { ...codeForm(), code }), 'codeExpired')
    })

    test('refresh token unreadable or revoked', async () => {
      const form = { ...client.refreshForm(), refresh_token: 'made up' }

      expectRefusal(await client.post(client.v1(), form), 'refreshTokenUnreadable')
      expectRefusal(await client.post(client.v1(), { ...codeForm(), code: 'made up' }), 'codeUnreadable')
    })

    test('code already redeemed', async () => {
      const form = { ...codeForm(), code: await client.addCode() }
      const first = await client.post(client.v1(), form)

      assert.equal(first.status, 200)
      expectRefusal(await client.post(client.v1(), form), 'codeRedeemed')
    })

    test('no consent', async () => {
      const client_id = await client.addApplication()
      const { account, administrator } = center.account('global')
      const whose = { partner_id: account.partner_id, client_id, user_id: administrator.userId }
      const consent = { ...whose, resource: cspResource, granted_at: center.clock.now() }
      await center.server.store.write((db) => insertConsent(db, consent))
      const form = { grant_type: 'authorization_code', client_id, code: await client.addCode({ client_id }) }
      const other = await client.post(client.v1(), { ...form, resource: submissionResource })
      const { body } = await client.post(client.v1(), { ...form, resource: cspResource })

      const answer = await client.post(client.v1(), {
        grant_type: 'refresh_token',
        client_id,
        refresh_token: body.refresh_token,
        resource: submissionResource,
      })

      for (const refused of [other, answer]) {
        expectRefusal(refused, 'consentMissing')
        assert.ok(refused.body.error_description.includes(`'${client_id}' named 'Sample application'`))
      }
    })

    test('MFA needed', async () => {
      const { resource: _, ...v2Form } = passwordForm()

      const v1 = await client.post(client.v1('china'), passwordForm())
      const v2 = await client.post(client.v2('china'), { ...v2Form, scope: `${cspResource}/.default` })

      expectRefusal(v1, 'passwordGrantRefused')
      expectRefusal(v2, 'passwordGrantRefusedV2')
    })

    test('wrong user or password (ROPC)', async () => {
      for (const wrong of [{ password: 'wrong' }, { username: 'nobody@x.example' }]) {
        const answer = await client.post(client.v1('china'), { ...passwordForm(), ...wrong })

        expectRefusal(answer, 'userPasswordWrong')
      }
    })

    test('redirect URI mismatch', async () => {
      const form = { grant_type: 'authorization_code', ...client.confidential(), resource: cspResource }
      const code = await client.addCode()

      const answer = await client.post(client.v1(), { ...form, code, redirect_uri: 'https://elsewhere.example/' })

      expectRefusal(answer, 'redirectUriMismatch')
    })

    test('device code pending', async () => {
      expectRefusal(await poll((await begin()).device_code), 'deviceCodePending')
    })

    test('device code declined', async () => {
      const { user_code, device_code } = await begin()
      const nobody = { partner_id: null, user_id: null, mfa: 0 }
      await center.server.store.write((db) => db.run(decideDeviceCode, { user_code, state: 'declined', ...nobody }))

      expectRefusal(await poll(device_code), 'deviceCodeDeclined')
    })

    test('device code unknown', async () => {
      expectRefusal(await poll('made up'), 'deviceCodeUnknown')
    })

    test('device code expired', async () => {
      const { device_code } = await begin()
      center.clock.advance('PT15M')

      expectRefusal(await poll(device_code), 'deviceCodeExpired')
    })

    test('refresh token revoked (password change)', async () => {
      const { body } = await client.post(client.v1(), {
        grant_type: 'authorization_code',
        ...client.confidential(),
        resource: cspResource,
        code: await client.addCode(),
      })
      center.clock.advance('PT1S')
      const { partner_id } = center.account('global').account
      await center.server.store.write(async (db) => {
        await db.run(setPasswordInstant, { partner_id, password_set_at: center.clock.now() })
        await db.run(raiseIdentityVersion, { partner_id })
      })

      const form = { ...client.refreshForm(), refresh_token: body.refresh_token }

      expectRefusal(await client.post(client.v1(), form), 'refreshTokenRevoked')
    })

    test('refresh token idle over 90 days', async () => {
      const { body } = await client.post(client.v1('germany'), client.refreshForm('germany'))
      const form = { ...client.refreshForm('germany'), refresh_token: body.refresh_token }

      center.clock.advance('P91D')

      expectRefusal(await client.post(client.v1('germany'), form), 'refreshTokenIdle')
    })

    const { clientId: client_id } = commandLineApplication

    async function begin(): Promise<{ user_code: string; device_code: string }> {
      const form = { client_id, scope: `${cspResource}/.default` }
      return (await client.post('/common/oauth2/v2.0/devicecode', form)).body
    }

    function poll(device_code: string) {
      const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
      return client.post('/common/oauth2/v2.0/token', { grant_type, client_id, device_code })
    }
  })
