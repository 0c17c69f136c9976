import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clientCredentialsGrant,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  initiateDeviceAuthorization,
  modifyAssertion,
  None,
  PrivateKeyJwt,
  pollDeviceAuthorizationGrant,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
} from 'openid-client'
import { certifiedApplication } from './application-certificate.ts'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { PersonAtTheBrowser } from './person-at-the-browser.ts'
import { claimsOf, defaultScope, expectCustomers } from './token-use.ts'

const scope = `openid profile offline_access ${defaultScope('csp')}`
const redirectUri = 'http://localhost:8477/signed-in'
const protocols = ['https', 'http'] as const
type Protocol = (typeof protocols)[number]

inEveryCloud('openid-client', (scene) => {
  for (const protocol of protocols) {
    test(`discovers over ${protocol} that the issuer is the address it asked`, async () => {
      const config = await configured(scene(), protocol)

      assert.equal(config.serverMetadata().issuer, `${scene().authority[protocol]}/v2.0`)
    })

    test(`gets tokens for a secret over ${protocol}, in the form or in the header`, async () => {
      const { secret } = scene().account.application

      for (const proof of [ClientSecretPost(secret), ClientSecretBasic(secret)]) {
        const config = await configured(scene(), protocol, { proof })
        const { access_token: token } = await clientCredentialsGrant(config, { scope: defaultScope('csp') })

        await expectCustomers(scene()[protocol], token)
      }
    })

    test(`signs a person in over ${protocol}: PKCE, state, nonce, and a signed ID token`, async () => {
      const config = await configured(scene(), protocol)
      const { administrator } = scene().account

      const tokens = await signedIn(config, scene().administrator)

      const claims = tokens.claims() ?? assert.fail('no ID token')
      assert.equal(claims.iss, `${scene().authority[protocol]}/v2.0`)
      assert.equal(claims['preferred_username'], administrator.userPrincipalName)
      assert.equal(claims['tid'], scene().account.account.tenant_id)
      await expectCustomers(scene()[protocol], tokens.access_token)
    })
  }

  test('gets a token for a certificate', async () => {
    const { account, center, https } = scene()
    const { signingKeys, thumbprint } = await certifiedApplication(center, account.account.cloud)
    const proof = PrivateKeyJwt(signingKeys.PS256, {
      [modifyAssertion](header) {
        header['x5t#S256'] = Buffer.from(thumbprint, 'hex').toString('base64url')
      },
    })

    const { access_token: token } = await clientCredentialsGrant(await configured(scene(), 'https', { proof }), {
      scope: defaultScope('csp'),
    })

    await expectCustomers(https, token)
    assert.equal(claimsOf(token)['appidacr'], '2')
  })

  test('refreshes a token, and the ID token with it', async () => {
    const config = await configured(scene(), 'https')
    const first = await signedIn(config, scene().administrator)

    const second = await refreshTokenGrant(config, first.refresh_token ?? '', { scope })

    assert.notEqual(second.access_token, first.access_token)
    assert.equal(second.claims()?.sub, first.claims()?.sub)
    await expectCustomers(scene().https, second.access_token)
  })

  test('reads who is signed in', async () => {
    const config = await configured(scene(), 'https')
    const tokens = await signedIn(config, scene().administrator, { scope: 'openid profile email' })
    const subject = tokens.claims()?.sub ?? assert.fail('no subject')

    const person = await fetchUserInfo(config, tokens.access_token, subject)

    assert.equal(person['given_name'], scene().account.administrator.givenName)
  })

  test('gets tokens for what a person approves on another device', async () => {
    const config = await configured(scene(), 'https', { proof: None(), ...commandLineApplication })

    const begun = await initiateDeviceAuthorization(config, { scope })
    await scene().administrator.readTo(begun.verification_uri, { userCode: begun.user_code })
    const tokens = await pollDeviceAuthorizationGrant(config, begun)

    await expectCustomers(scene().https, tokens.access_token)
    assert.ok(tokens.claims()?.sub)
  })

  test('signs a person out, who then has to be asked again', async () => {
    const config = await configured(scene(), 'https')
    const [seller] = scene().account.people
    const browser = new PersonAtTheBrowser(seller ?? assert.fail('nobody sells'), scene().center.clock)
    await signedIn(config, browser)
    const silently = await signedIn(config, browser, { prompt: 'none' })

    await browser.readTo(buildEndSessionUrl(config).href)

    assert.ok(silently.access_token)
    await assert.rejects(signedIn(config, browser, { prompt: 'none' }), (error) => {
      assert.ok(error instanceof AuthorizationResponseError, String(error))
      assert.equal(error.error, 'login_required')
      return true
    })
  })

  test('is told that its secret is wrong', async () => {
    const config = await configured(scene(), 'https', { proof: ClientSecretPost('not-the-secret') })

    await assert.rejects(clientCredentialsGrant(config, { scope: defaultScope('csp') }), (error) => {
      assert.ok(error instanceof ResponseBodyError, String(error))
      assert.deepEqual([error.status, error.error], [401, 'invalid_client'])
      assert.match(error.error_description ?? '', /^AADSTS7000215: /)
      return true
    })
  })
})

function configured(
  { authority, account }: Scene,
  protocol: Protocol,
  as: { readonly proof?: ClientAuth; readonly clientId?: string } = {},
): Promise<Configuration> {
  const { proof = ClientSecretPost(account.application.secret), clientId = account.application.clientId } = as
  const execute = [enableNonRepudiationChecks, ...(protocol === 'http' ? [allowInsecureRequests] : [])]
  return discovery(new URL(`${authority[protocol]}/v2.0`), clientId, undefined, proof, { execute })
}

async function signedIn(
  config: Configuration,
  browser: PersonAtTheBrowser,
  more: Readonly<Record<string, string>> = {},
) {
  const pkceCodeVerifier = randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [randomState(), randomNonce()]
  const asked = { scope, ...more }
  const address = buildAuthorizationUrl(config, {
    ...asked,
    redirect_uri: redirectUri,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  })
  const { url } = await browser.signIn(address.href)
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  return await authorizationCodeGrant(config, url, checks, { scope: asked.scope })
}
