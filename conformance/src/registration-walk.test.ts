import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { runCli } from 'comptoir/run-cli'

/** What the three steps end with: where tokens are asked for, by whom, and with what. */
interface Registration {
  readonly tenantId: string
  readonly clientId: string
  readonly key: string
}

const submissionApi = 'https://api.partner.microsoft.com'
const cspApi = 'https://api.partnercenter.microsoft.com'

// The article is 'partner-center-submission-api-onboard'; docs/guides/register-an-application.md walks the same way.
for (const engine of engines)
  describe(`an application is registered and calls the APIs, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let url: string

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [] })
      await openSandbox(center.server, sandboxAccounts)
      url = await center.server.app.listen({ port: 0, host: '127.0.0.1' })
    })

    after(() => center.close())

    test('through the command line', async () => {
      const tenant = await comptoir(url, 'tenants associate --prefix harbourimporters')
      const made = await comptoir(url, `apps create --name Importer --role Manager --tenant-id ${tenant['id']}`)
      const shown = await comptoir(url, `apps show ${made['clientId']}`)
      const key = await comptoir(url, `apps keys add ${shown['clientId']}`)

      assert.equal(shown['tenantId'], tenant['id'])
      assert.deepEqual(shown['roles'], ['manager'])
      const listed = await comptoir(url, `apps keys list ${shown['clientId']}`)
      assert.equal(JSON.stringify(listed).includes(String(key['value'])), false)
      const registration = registered(shown, key)
      await callsTheSubmissionApi(url, registration)
      await isRefusedByCsp(url, registration)
      await comptoir(url, `apps update ${shown['clientId']} --role Manager --role adminAgent`)
      await listsCustomers(url, registration)
    })

    test('over HTTP', async () => {
      const owner = await ownersToken(url)
      const call = (path: string, body?: object, method?: string) => calls(url, owner, path, body, method)
      const tenant = await call('/tenants', { prefix: 'harbourexporters' })
      const made = await call('/applications', { name: 'Exporter', tenantId: tenant['id'], roles: ['Manager'] })
      const shown = await call(`/applications/${made['clientId']}`)
      const key = await call(`/applications/${made['clientId']}/keys`, {})

      assert.deepEqual(shown, made)
      const listed = await call(`/applications/${made['clientId']}/keys`)
      assert.equal(JSON.stringify(listed).includes(String(key['value'])), false)
      const registration = registered(shown, key)
      await callsTheSubmissionApi(url, registration)
      await isRefusedByCsp(url, registration)
      await call(`/applications/${made['clientId']}`, { roles: ['Manager', 'Admin agent'] }, 'PATCH')
      await listsCustomers(url, registration)
    })
  })

type Document = Readonly<Record<string, unknown>>

function documentIn(text: string): Document {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const registered = (shown: Document, key: Document): Registration => ({
  tenantId: String(shown['tenantId']),
  clientId: String(shown['clientId']),
  key: String(key['value']),
})

/** What a command that succeeds answers to a program. */
async function comptoir(url: string, line: string): Promise<Document> {
  const given = { out: '', err: '' }
  const exitCode = await runCli([...line.split(' '), '--json'], {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env: { COMPTOIR_URL: url },
  })
  assert.equal(exitCode, 0, `${line}: ${given.err}`)
  return documentIn(given.out)
}

/** What Comptoir's own API answers an Owner. */
async function calls(url: string, token: string, path: string, body?: object, method = body ? 'POST' : 'GET') {
  const answer = await fetch(`${url}/comptoir/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${path}: ${text}`)
  return documentIn(text)
}

async function tokenFor(url: string, tenantId: string, form: Readonly<Record<string, string>>): Promise<Document> {
  const answer = await fetch(`${url}/${tenantId}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })
  const text = await answer.text()
  assert.equal(answer.status, 200, text)
  return documentIn(text)
}

async function ownersToken(url: string): Promise<string> {
  const [sandbox] = sandboxAccounts
  assert.ok(sandbox)
  const { tenant_id } = sandbox.account
  const token = await tokenFor(url, tenant_id, {
    grant_type: 'refresh_token',
    client_id: tenant_id.replace('2b3c4d02', '3c4d5e03'),
    client_secret: 'comptoir-sandbox-global-key-known-to-everyone',
    refresh_token: 'comptoir-sandbox-global-refresh-token-known-to-everyone',
    resource: cspApi,
  })
  return String(token['access_token'])
}

/** The request of the article, whose resource stands behind a space. */
async function applicationsToken(url: string, { tenantId, clientId, key }: Registration, resource: string) {
  const token = await tokenFor(url, tenantId, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: key,
    resource: ` ${resource}`,
  })
  assert.deepEqual([token['resource'], token['expires_in']], [resource, '3599'])
  return { authorization: `Bearer ${token['access_token']}` }
}

async function callsTheSubmissionApi(url: string, registration: Registration) {
  const headers = await applicationsToken(url, registration, submissionApi)

  const answer = await fetch(`${url}/v1.0/ingestion/products`, { headers })

  assert.equal(answer.status, 200)
  assert.equal(await answer.text(), '{"value":[]}')
  const elsewhere = await fetch(`${url}/v1/customers`, { headers })
  assert.equal(elsewhere.status, 401)
}

async function isRefusedByCsp(url: string, registration: Registration) {
  const answer = await fetch(`${url}/v1/customers`, { headers: await applicationsToken(url, registration, cspApi) })

  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /takes one of the roles Admin agent, .*; the caller has Manager\./)
}

async function listsCustomers(url: string, registration: Registration) {
  const answer = await fetch(`${url}/v1/customers`, { headers: await applicationsToken(url, registration, cspApi) })

  assert.equal(answer.status, 200)
  assert.equal(documentIn(await answer.text())['totalCount'], 3)
}
