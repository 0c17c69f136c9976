import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node'
import { findCloud } from '@comptoir/contract/clouds/clouds'
import { ClientSecretPost, clientCredentialsGrant, customFetch, discovery } from 'openid-client'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { ledHere } from './led-here.ts'
import { defaultScope, resources } from './token-use.ts'

const run = promisify(execFile)
const noCurl = await run('curl', ['--version']).then(
  () => false,
  () => 'skipped: curl is not installed',
)

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-clients-'))
})
after(() => rm(folder, { recursive: true }))

inEveryCloud("clients with Microsoft's own addresses, which lead here", (scene) => {
  test('curl reads an issuer of the name it asked, gets a token and lists customers', { skip: noCurl }, async () => {
    const { account, application } = scene().account
    const { authority, issuerV2, api } = cloudOf(scene())
    const tenant = `${authority.value}/${account.tenant_id}`
    const key = { client_id: application.clientId, client_secret: application.secret }
    const form = new URLSearchParams({ ...key, grant_type: 'client_credentials', resource: resources.csp })

    const document = await curl(scene(), `${tenant}/v2.0/.well-known/openid-configuration`)
    const token = await curl(scene(), `${tenant}/oauth2/token`, '--data', form.toString())
    const authorization = `Authorization: Bearer ${JSON.parse(token).access_token}`
    const customers = await curl(scene(), `${api.value}/v1/customers`, '--header', authorization)

    const { issuer, token_endpoint } = JSON.parse(document)
    assert.equal(issuer, issuerV2.value.replace('{tenantId}', account.tenant_id))
    assert.equal(token_endpoint, `${tenant}/oauth2/v2.0/token`)
    assert.deepEqual(JSON.parse(customers).items, [])
  })

  test('@azure/msal-node needs nothing but a tenant and a secret', async () => {
    const { account, application } = scene().account
    const { authority, api } = cloudOf(scene())
    const { clientId, secret: clientSecret } = application
    const client = new ConfidentialClientApplication({
      auth: { clientId, clientSecret, authority: `${authority.value}/${account.tenant_id}` },
      system: { networkClient: networkTo(scene()) },
    })

    const result = await client.acquireTokenByClientCredential({ scopes: [defaultScope('csp')] })

    assert.equal(await statusOf(scene(), `${api.value}/v1/customers`, result?.accessToken), 200)
  })

  test('openid-client finds the issuer where it says it is', async () => {
    const { account, application } = scene().account
    const { issuerV2, api } = cloudOf(scene())
    const issuer = issuerV2.value.replace('{tenantId}', account.tenant_id)
    const call = ledHere(scene().https)
    const config = await discovery(
      new URL(issuer),
      application.clientId,
      undefined,
      ClientSecretPost(application.secret),
      {
        async [customFetch](url, { method, headers, body }) {
          const sent = { method, headers, ...(body ? { body: String(body) } : {}) }
          const { text, ...answer } = await call(url, sent)
          return new Response(text, answer)
        },
      },
    )

    const { access_token: token } = await clientCredentialsGrant(config, { scope: defaultScope('csp') })

    assert.equal(config.serverMetadata().issuer, issuer)
    assert.equal(await statusOf(scene(), `${api.value}/v1/customers`, token), 200)
  })

  test('a tenant of another cloud is not at this address', async () => {
    const { tenant_id: tenantId, cloud } = scene().account.account
    const elsewhere = cloud === 'global' ? 'germany' : 'global'
    const { authority } = findCloud(elsewhere) ?? assert.fail(elsewhere)

    const status = await statusOf(scene(), `${authority.value}/${tenantId}/v2.0/.well-known/openid-configuration`)

    assert.equal(status, 400)
  })
})

function cloudOf({ account }: Scene) {
  return findCloud(account.account.cloud) ?? assert.fail(account.account.cloud)
}

/** Asks an address of Microsoft's, with everyone's own command. */
async function curl({ https, trusted, account }: Scene, url: string, ...more: string[]): Promise<string> {
  const { port } = new URL(https)
  const file = join(folder, `${account.account.cloud}-${port}.pem`)
  await writeFile(file, trusted)
  const lead = `${new URL(url).hostname}:443:127.0.0.1:${port}`
  const { stdout } = await run('curl', [
    '--silent',
    '--show-error',
    '--fail-with-body',
    '--cacert',
    file,
    '--connect-to',
    lead,
    ...more,
    url,
  ])
  return stdout
}

async function statusOf({ https }: Scene, url: string, token = ''): Promise<number> {
  return (await ledHere(https)(url, { headers: { authorization: `Bearer ${token}` } })).status
}

/** What stands in for the client's own network. */
function networkTo({ https }: Scene): INetworkModule {
  const call = ledHere(https)
  const answered = async <T>(url: string, sent: Parameters<typeof call>[1]): Promise<NetworkResponse<T>> => {
    const { text, ...answer } = await call(url, sent)
    return { ...answer, body: JSON.parse(text) }
  }
  return {
    sendGetRequestAsync: (url, options) => answered(url, { ...options }),
    sendPostRequestAsync: (url, options) => answered(url, { ...options, method: 'POST' }),
  }
}
