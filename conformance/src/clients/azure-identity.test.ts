import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  AuthorizationCodeCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  UsernamePasswordCredential,
} from '@azure/identity'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { certifiedApplication } from './application-certificate.ts'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { claimsOf, defaultScope, expectCustomers, expectCustomersRefused, expectPublisherKnown } from './token-use.ts'

const scope = defaultScope('csp')
const redirectUri = 'http://localhost:8477/signed-in'

inEveryCloud('@azure/identity', (scene) => {
  test('gets tokens for a secret, one for each resource', async () => {
    const { tenantId, clientId, secret, options } = namesIn(scene())
    const { https: origin, account } = scene()
    const credential = new ClientSecretCredential(tenantId, clientId, secret, options)

    const csp = await credential.getToken(scope)
    const submission = await credential.getToken(defaultScope('submission'))

    await expectCustomers(origin, csp.token)
    await expectPublisherKnown({ origin, cloud: account.account.cloud }, 'submission', submission.token)
    await expectCustomersRefused(origin, submission.token)
  })

  test('keeps a token until it ends', async () => {
    const { tenantId, clientId, secret, options } = namesIn(scene())
    const credential = new ClientSecretCredential(tenantId, clientId, secret, options)
    const first = await credential.getToken(scope)
    const asked = scene().requestsTo(scene().account)

    const second = await credential.getToken(scope)

    assert.equal(second.token, first.token)
    assert.equal(scene().requestsTo(scene().account), asked)
  })

  test('gets a token for a certificate', async () => {
    const { tenantId, clientId, options } = namesIn(scene())
    const { certificate, privateKey } = await certifiedApplication(scene().center, scene().account.account.cloud)
    const both = { certificate: `${privateKey}${certificate}` }
    const credential = new ClientCertificateCredential(tenantId, clientId, both, options)

    const { token } = await credential.getToken(scope)

    await expectCustomers(scene().https, token)
    assert.equal(claimsOf(token)['appidacr'], '2')
  })

  test('redeems an authorization code', async () => {
    const { tenantId, clientId, secret, options } = namesIn(scene())
    const { administrator, authority, https } = scene()
    const address = new URL(`${authority.https}/oauth2/v2.0/authorize`)
    const asked = { client_id: clientId, response_type: 'code', redirect_uri: redirectUri, scope }
    address.search = new URLSearchParams({ ...asked, scope: `${scope} offline_access openid profile` }).toString()
    const { answer } = await administrator.signIn(address.href)
    const code = answer.get('code') ?? ''
    const credential = new AuthorizationCodeCredential(tenantId, clientId, secret, code, redirectUri, options)

    const { token } = await credential.getToken(scope)
    const again = await credential.getToken(scope)

    await expectCustomers(https, token)
    assert.equal(again.token, token)
  })

  test('gets a token for what a person approves on another device', async () => {
    const { tenantId, options } = namesIn(scene())
    const { administrator, https } = scene()
    let approval: Promise<string> | undefined
    const credential = new DeviceCodeCredential({
      ...options,
      tenantId,
      clientId: commandLineApplication.clientId,
      userPromptCallback: ({ verificationUri, userCode }) => {
        approval = administrator.readTo(verificationUri, { userCode })
      },
    })

    const { token } = await credential.getToken(scope)

    await approval
    await expectCustomers(https, token)
  })

  test('does not talk to an authority over HTTP, here as anywhere', () => {
    const { tenantId, clientId, secret } = namesIn(scene())
    const overHttp = { authorityHost: scene().http, disableInstanceDiscovery: true }

    assert.throws(
      () => new ClientSecretCredential(tenantId, clientId, secret, overHttp),
      /must use the 'https' protocol/,
    )
  })

  test('is told that its secret is wrong', async () => {
    const { tenantId, clientId, options } = namesIn(scene())
    const credential = new ClientSecretCredential(tenantId, clientId, 'not-the-secret', options)

    await assert.rejects(credential.getToken(scope), {
      name: 'AuthenticationRequiredError',
      message: /AADSTS7000215/,
    })
  })

  test('is told that a password alone is not enough', async () => {
    const { tenantId, options } = namesIn(scene())
    const { userPrincipalName, password = '' } = scene().account.administrator
    const credential = new UsernamePasswordCredential(
      tenantId,
      commandLineApplication.clientId,
      userPrincipalName,
      password,
      options,
    )

    await assert.rejects(credential.getToken(scope), {
      name: 'AuthenticationRequiredError',
      message: /AADSTS50076/,
    })
  })
})

function namesIn({ account, https }: Scene) {
  return {
    tenantId: account.account.tenant_id,
    clientId: account.application.clientId,
    secret: account.application.secret,
    // Instance discovery would ask Microsoft whether this authority is one of its own.
    options: { authorityHost: https, disableInstanceDiscovery: true },
  }
}
