import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type AuthenticationResult,
  ConfidentialClientApplication,
  CryptoProvider,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from '@azure/msal-node'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { claimsOf, defaultScope, expectCustomers, expectCustomersRefused } from './token-use.ts'

const redirectUri = 'http://localhost:8477/signed-in'
const scopes = [defaultScope('csp')]

inEveryCloud('@azure/msal-node, for a person', (scene) => {
  test('redeems an authorization code, proving that it asked for it', async () => {
    const { https, account } = scene()

    const result = await signedIn(confidential(scene()), scene())

    await expectCustomers(https, result.accessToken)
    assert.deepEqual(claimsOf(result.accessToken)['amr'], ['pwd', 'mfa'])
    assert.equal(result.account?.username, account.administrator.userPrincipalName)
    assert.equal(result.tenantId, account.account.tenant_id)
  })

  test('redeems a code that came by form_post without such a proof', async () => {
    const { administrator, https } = scene()
    const client = confidential(scene())
    const address = await client.getAuthCodeUrl({ scopes, redirectUri, responseMode: 'form_post', state: 'kept' })

    const { mode, answer } = await administrator.signIn(address)
    const { accessToken } = await client.acquireTokenByCode({
      code: answer.get('code') ?? '',
      state: answer.get('state') ?? '',
      scopes,
      redirectUri,
    })

    assert.deepEqual([mode, answer.get('state')], ['form_post', 'kept'])
    await expectCustomers(https, accessToken)
  })

  test('has its token in the cache, renews it, and gets one for another resource, all in silence', async () => {
    const { account, https, requestsTo } = scene()
    const client = confidential(scene())
    const first = await signedIn(client, scene())
    const asked = requestsTo(account)
    const person = first.account ?? assert.fail('no account')

    const cached = await client.acquireTokenSilent({ scopes, account: person })
    const askedAgain = requestsTo(account)
    const renewed = await client.acquireTokenSilent({ scopes, account: person, forceRefresh: true })
    const other = await client.acquireTokenSilent({ scopes: [defaultScope('submission')], account: person })

    assert.deepEqual([cached.accessToken, askedAgain], [first.accessToken, asked])
    assert.notEqual(renewed.accessToken, first.accessToken)
    await expectCustomers(https, renewed.accessToken)
    await expectCustomersRefused(https, other.accessToken)
  })

  test("opens a browser for a public client, and takes the answer at this machine's own address", async () => {
    const { administrator, https } = scene()
    const client = new PublicClientApplication(configuration(scene(), commandLineApplication.clientId))

    const { accessToken } = await client.acquireTokenInteractive({
      scopes,
      async openBrowser(address) {
        const { url, answer } = await administrator.signIn(address)
        await fetch(url, { method: 'POST', body: answer })
      },
    })

    await expectCustomers(https, accessToken)
    assert.equal(claimsOf(accessToken)['appidacr'], '0')
  })

  test('redeems a refresh token that was stored before', async () => {
    const { account, https } = scene()
    const { refreshToken } = account.administrator

    const result = await confidential(scene()).acquireTokenByRefreshToken({ refreshToken, scopes })

    await expectCustomers(https, result?.accessToken ?? '')
  })

  test('forgets who was signed in, and then has nothing to be silent with', async () => {
    const client = confidential(scene())
    const { account } = await signedIn(client, scene())
    const person = account ?? assert.fail('no account')

    await client.getTokenCache().removeAccount(person)

    await assert.rejects(client.acquireTokenSilent({ scopes, account: person }))
  })

  describe('on another device', { concurrency: true }, () => {
    test('gets a token for what was approved, and keeps it', async () => {
      const { administrator, https } = scene()
      const client = new PublicClientApplication(configuration(scene(), commandLineApplication.clientId))

      let approval: Promise<string> | undefined
      const result = await client.acquireTokenByDeviceCode({
        scopes,
        deviceCodeCallback: ({ verificationUri, userCode }) => {
          approval = administrator.readTo(verificationUri, { userCode })
        },
      })
      const { accessToken, account: person } = result ?? assert.fail('no token')
      const cached = await client.acquireTokenSilent({ scopes, account: person ?? assert.fail('no account') })

      await approval
      await expectCustomers(https, accessToken)
      assert.equal(claimsOf(accessToken)['appidacr'], '0')
      assert.deepEqual([cached.accessToken, cached.fromCache], [accessToken, true])
    })

    test('is told that it was declined', async () => {
      const { administrator } = scene()
      const client = new PublicClientApplication(configuration(scene(), commandLineApplication.clientId))

      let refusal: Promise<string> | undefined
      const asking = client.acquireTokenByDeviceCode({
        scopes,
        deviceCodeCallback: ({ verificationUri, userCode }) => {
          refusal = administrator.readTo(verificationUri, { userCode, declines: true })
        },
      })

      await assert.rejects(asking, /authorization_declined/)
      await refusal
    })
  })

  test('is told that a password alone is not enough', async () => {
    const { userPrincipalName: username, password = '' } = scene().account.administrator

    const asking = confidential(scene()).acquireTokenByUsernamePassword({ scopes, username, password })

    await assert.rejects(asking, (error) => {
      assert.ok(error instanceof InteractionRequiredAuthError)
      // On the v1 endpoint the word is interaction_required.
      assert.equal(error.errorCode, 'invalid_grant')
      assert.match(error.errorMessage, /AADSTS50076/)
      return true
    })
  })

  test('is told that a code is good once', async () => {
    const client = confidential(scene())
    const { answer } = await scene().administrator.signIn(await client.getAuthCodeUrl({ scopes, redirectUri }))
    const request = { code: answer.get('code') ?? '', scopes, redirectUri }
    await client.acquireTokenByCode(request)

    await assert.rejects(client.acquireTokenByCode(request), (error) => {
      assert.ok(error instanceof ServerError)
      assert.deepEqual([error.errorCode, Number(error.errorNo)], ['invalid_grant', 54005])
      return true
    })
  })
})

function configuration({ authority, https }: Scene, clientId: string) {
  return { auth: { clientId, authority: authority.https, knownAuthorities: [new URL(https).host] } }
}

function confidential(scene: Scene): ConfidentialClientApplication {
  const { clientId, secret: clientSecret } = scene.account.application
  const { auth } = configuration(scene, clientId)
  return new ConfidentialClientApplication({ auth: { ...auth, clientSecret } })
}

/** The whole flow, as the client's own guide has it: PKCE, state, nonce. */
async function signedIn(client: ConfidentialClientApplication, scene: Scene): Promise<AuthenticationResult> {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const expected = { state: 'the-state', nonce: 'the-nonce' }
  const address = await client.getAuthCodeUrl({
    ...expected,
    scopes,
    redirectUri,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  })
  const { answer } = await scene.administrator.signIn(address)
  const { code = '', state = '' } = Object.fromEntries(answer)
  return await client.acquireTokenByCode(
    { ...expected, scopes, redirectUri, code, codeVerifier: verifier },
    { code, state },
  )
}
