import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfidentialClientApplication, type Configuration, ServerError } from '@azure/msal-node'
import { certifiedApplication } from './application-certificate.ts'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { claimsOf, defaultScope, expectCustomers, expectCustomersRefused, expectPublisherKnown } from './token-use.ts'

inEveryCloud("@azure/msal-node's confidential client", (scene) => {
  test('gets a token for its secret, and keeps it until the token ends', async () => {
    const { account, https, requestsTo } = scene()
    const client = withSecret(scene())

    const first = await tokenFor(client, 'csp')
    const asked = requestsTo(account)
    const second = await client.acquireTokenByClientCredential({ scopes: [defaultScope('csp')] })

    await expectCustomers(https, first)
    assert.equal(claimsOf(first)['appidacr'], '1')
    assert.equal(second?.fromCache, true)
    assert.equal(second.accessToken, first)
    assert.equal(requestsTo(account), asked)
  })

  test('gets a token for its certificate', async () => {
    const { account, center, https } = scene()
    const { thumbprint, privateKey } = await certifiedApplication(center, account.account.cloud)
    const client = new ConfidentialClientApplication(
      configuration(scene(), { clientCertificate: { thumbprintSha256: thumbprint, privateKey } }),
    )

    const token = await tokenFor(client, 'csp')

    await expectCustomers(https, token)
    assert.equal(claimsOf(token)['appidacr'], '2')
  })

  test('gets a token for each resource, which the others refuse', async () => {
    const { https, account } = scene()
    const { cloud } = account.account
    const client = withSecret(scene())

    const [csp, cpp, submission] = [
      await tokenFor(client, 'csp'),
      await tokenFor(client, 'cpp'),
      await tokenFor(client, 'submission'),
    ]

    await expectCustomers(https, csp)
    await expectPublisherKnown({ origin: https, cloud }, 'cpp', cpp)
    await expectPublisherKnown({ origin: https, cloud }, 'submission', submission)
    await expectCustomersRefused(https, cpp)
    await expectCustomersRefused(https, submission)
  })

  test('asks over HTTP where it is given the metadata: it discovers over HTTPS alone', async () => {
    const { authority, http, account } = scene()
    const metadata = await fetch(`${authority.http}/v2.0/.well-known/openid-configuration`)
    const authorityMetadata = await metadata.text()
    const client = new ConfidentialClientApplication(
      configuration(scene(), { clientSecret: account.application.secret, authorityMetadata }),
    )

    const token = await tokenFor(client, 'csp')

    await expectCustomers(http, token)
  })

  test('is told that its secret is wrong', async () => {
    const client = withSecret(scene(), 'not-the-secret')

    await assert.rejects(tokenFor(client, 'csp'), (error) => {
      assert.ok(error instanceof ServerError)
      assert.deepEqual([error.errorCode, Number(error.errorNo), error.status], ['invalid_client', 7000215, 401])
      assert.match(error.errorMessage, /AADSTS7000215: Invalid client secret/)
      return true
    })
  })

  test('is told that a resource does not exist', async () => {
    const client = withSecret(scene())

    await assert.rejects(client.acquireTokenByClientCredential({ scopes: ['https://nobody.example/.default'] }), {
      name: 'ServerError',
      errorCode: 'invalid_resource',
      errorNo: 500011,
    })
  })
})

type Proof = Pick<NonNullable<Configuration['auth']>, 'clientSecret' | 'clientCertificate' | 'authorityMetadata'>

function configuration({ authority, account, https }: Scene, proof: Proof): Configuration {
  return {
    auth: {
      clientId: account.application.clientId,
      authority: authority.https,
      // With its port, or it asks Microsoft who this is.
      knownAuthorities: [new URL(https).host],
      ...proof,
    },
  }
}

function withSecret(scene: Scene, clientSecret = scene.account.application.secret): ConfidentialClientApplication {
  return new ConfidentialClientApplication(configuration(scene, { clientSecret }))
}

async function tokenFor(
  client: ConfidentialClientApplication,
  resource: Parameters<typeof defaultScope>[0],
): Promise<string> {
  const result = await client.acquireTokenByClientCredential({ scopes: [defaultScope(resource)] })
  return result?.accessToken ?? assert.fail('no token')
}
