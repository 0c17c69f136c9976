import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  clientCredentialsGrantRequest,
  deviceAuthorizationRequest,
  deviceCodeGrantRequest,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  modifyAssertion,
  None,
  nopkce,
  PrivateKeyJwt,
  processAuthorizationCodeResponse,
  processClientCredentialsResponse,
  processDeviceAuthorizationResponse,
  processDeviceCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  processUserInfoResponse,
  ResponseBodyError,
  refreshTokenGrantRequest,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
  validateCodeIdTokenResponse,
} from 'oauth4webapi'
import { certifiedApplication } from './application-certificate.ts'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { claimsOf, defaultScope, expectCustomers } from './token-use.ts'

const scope = `openid profile offline_access ${defaultScope('csp')}`
const redirectUri = 'http://localhost:8477/signed-in'
const protocols = ['https', 'http'] as const
type Protocol = (typeof protocols)[number]

inEveryCloud('oauth4webapi', (scene) => {
  for (const protocol of protocols) {
    test(`gets tokens for a secret over ${protocol}, in the form or in the header`, async () => {
      const { secret } = scene().account.application

      for (const proof of [ClientSecretPost(secret), ClientSecretBasic(secret)])
        await expectCustomers(scene()[protocol], await tokenFor(await relying(scene(), protocol), proof))
    })

    test(`signs a person in over ${protocol}: PKCE, state, nonce, and an ID token whose signature it checks`, async () => {
      const party = await relying(scene(), protocol)

      const { tokens, answer } = await signedIn(party, scene())

      await validateApplicationLevelSignature(party.server, answer, party.options)
      const claims = getValidatedIdTokenClaims(tokens) ?? assert.fail('no ID token')
      assert.equal(claims.iss, `${scene().authority[protocol]}/v2.0`)
      assert.equal(claims['preferred_username'], scene().account.administrator.userPrincipalName)
      await expectCustomers(scene()[protocol], tokens.access_token)
    })
  }

  for (const algorithm of ['RS256', 'PS256'] as const)
    test(`gets a token for a certificate, signing with ${algorithm}`, async () => {
      const party = await relying(scene(), 'https')
      const { signingKeys, thumbprint } = await certifiedApplication(scene().center, scene().account.account.cloud)
      const proof = PrivateKeyJwt(signingKeys[algorithm], {
        [modifyAssertion](header) {
          header['x5t#S256'] = Buffer.from(thumbprint, 'hex').toString('base64url')
        },
      })

      const token = await tokenFor(party, proof)

      await expectCustomers(scene().https, token)
      assert.equal(claimsOf(token)['appidacr'], '2')
    })

  test('signs a person in with the hybrid flow that control panels use: code and ID token, by form_post', async () => {
    const { server, client, proof, options } = await relying(scene(), 'https')
    const nonce = generateRandomNonce()
    const parameters = { response_type: 'code id_token', response_mode: 'form_post', nonce, state: 'kept' }
    const address = addressOf(server, { ...parameters, client_id: client.client_id })

    const { mode, answer } = await scene().administrator.signIn(address)
    const callback = await validateCodeIdTokenResponse(server, client, answer, nonce, 'kept', undefined, options)
    const response = await authorizationCodeGrantRequest(server, client, proof, callback, redirectUri, nopkce, {
      ...options,
      additionalParameters: { scope },
    })
    const tokens = await processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce })

    assert.equal(mode, 'form_post')
    await expectCustomers(scene().https, tokens.access_token)
  })

  test('refreshes a token', async () => {
    const party = await relying(scene(), 'https')
    const { server, client, proof, options } = party
    const { tokens: first } = await signedIn(party, scene())

    const answer = await refreshTokenGrantRequest(server, client, proof, first.refresh_token ?? '', {
      ...options,
      additionalParameters: { scope },
    })
    const second = await processRefreshTokenResponse(server, client, answer)

    assert.notEqual(second.access_token, first.access_token)
    await expectCustomers(scene().https, second.access_token)
  })

  test('reads who is signed in', async () => {
    const party = await relying(scene(), 'https')
    const { tokens } = await signedIn(party, scene(), 'openid profile email')
    const subject = getValidatedIdTokenClaims(tokens)?.sub ?? assert.fail('no subject')

    const answer = await userInfoRequest(party.server, party.client, tokens.access_token, party.options)
    const person = await processUserInfoResponse(party.server, party.client, subject, answer)

    assert.equal(person['given_name'], scene().account.administrator.givenName)
  })

  test('gets tokens for what a person approves on another device, and is told to wait until then', async () => {
    const { server, options } = await relying(scene(), 'https')
    const client = { client_id: commandLineApplication.clientId }
    const begun = await processDeviceAuthorizationResponse(
      server,
      client,
      await deviceAuthorizationRequest(server, client, None(), { scope }, options),
    )
    const poll = async () => {
      const answer = await deviceCodeGrantRequest(server, client, None(), begun.device_code, options)
      return await processDeviceCodeResponse(server, client, answer)
    }

    await assert.rejects(poll(), (error) => isRefusal(error, 400, 'authorization_pending'))
    await scene().administrator.readTo(begun.verification_uri, { userCode: begun.user_code })
    scene().center.clock.advance(`PT${begun.interval ?? 0}S`)
    const tokens = await poll()

    await expectCustomers(scene().https, tokens.access_token)
  })

  test('is told that its secret is wrong', async () => {
    const party = await relying(scene(), 'https')

    await assert.rejects(tokenFor(party, ClientSecretPost('not-the-secret')), (error) =>
      isRefusal(error, 401, 'invalid_client'),
    )
  })
})

/** What a client knows of the server and of itself. */
interface Party {
  readonly server: AuthorizationServer
  readonly client: Client
  readonly proof: ClientAuth
  readonly options: { readonly [allowInsecureRequests]: boolean }
}

async function relying({ authority, account }: Scene, protocol: Protocol): Promise<Party> {
  const issuer = new URL(`${authority[protocol]}/v2.0`)
  const options = { [allowInsecureRequests]: protocol === 'http' }
  const server = await processDiscoveryResponse(issuer, await discoveryRequest(issuer, options))
  const { clientId, secret } = account.application
  return { server, client: { client_id: clientId }, proof: ClientSecretPost(secret), options }
}

async function tokenFor({ server, client, options }: Party, proof: ClientAuth): Promise<string> {
  const parameters = { scope: defaultScope('csp') }
  const answer = await clientCredentialsGrantRequest(server, client, proof, parameters, options)
  const { access_token: token } = await processClientCredentialsResponse(server, client, answer)
  return token
}

function addressOf(server: AuthorizationServer, parameters: Readonly<Record<string, string>>): string {
  const address = new URL(server.authorization_endpoint ?? '')
  address.search = new URLSearchParams({ redirect_uri: redirectUri, scope, ...parameters }).toString()
  return address.href
}

async function signedIn({ server, client, proof, options }: Party, { administrator }: Scene, wanted = scope) {
  const verifier = generateRandomCodeVerifier()
  const [state, nonce] = [generateRandomState(), generateRandomNonce()]
  const address = addressOf(server, {
    client_id: client.client_id,
    response_type: 'code',
    scope: wanted,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const { url } = await administrator.signIn(address)
  const callback = validateAuthResponse(server, client, url, state)
  const answer = await authorizationCodeGrantRequest(server, client, proof, callback, redirectUri, verifier, options)
  const expected = { expectedNonce: nonce, requireIdToken: true }
  return { tokens: await processAuthorizationCodeResponse(server, client, answer, expected), answer }
}

function isRefusal(error: unknown, status: number, word: string): boolean {
  assert.ok(error instanceof ResponseBodyError, String(error))
  assert.deepEqual([error.status, error.error], [status, word], error.error_description ?? error.message)
  return true
}
