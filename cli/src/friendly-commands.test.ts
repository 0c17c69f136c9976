import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { runCli } from './run-cli.ts'

let running: PartnerCenter
let url: string

before(async () => {
  running = await startPartnerCenter({ accounts: [] })
  await openSandbox(running.server, [...sandboxAccounts, ...installationAccounts])
  url = await running.server.app.listen({ port: 0, host: '127.0.0.1' })
})

after(() => running.close())

/** Runs a command line as a shell would split it; what is quoted comes as further arguments. */
async function comptoir(line: string, ...more: readonly string[]) {
  const given = { out: '', err: '' }
  const exitCode = await runCli([...line.split(' '), ...more], {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env: { COMPTOIR_URL: url },
  })
  return { exitCode, ...given }
}

/** The answer of a command that succeeds, as programs get it. */
async function answer(line: string, ...more: readonly string[]) {
  const { exitCode, out, err } = await comptoir(line, ...more, '--json')
  assert.equal(exitCode, 0, `${line}: ${err}`)
  return JSON.parse(out)
}

async function postForm(path: string, form: Readonly<Record<string, string>>) {
  const reply = await fetch(url + path, { method: 'POST', body: new URLSearchParams(form) })
  const body: unknown = await reply.json()
  return typeof body === 'object' && body !== null && 'access_token' in body ? String(body.access_token) : ''
}

test('an application is associated, gets the role Manager and a key, and calls the Submission API', async () => {
  const tenant = await answer('tenants associate --prefix importers --name Importers')
  const application = await answer(`apps create --name Importer --role Manager --tenant-id ${tenant.id}`)
  const shown = await answer(`apps show ${application.clientId}`)
  const key = await answer(`apps keys add ${application.clientId} --display-name laptop --duration P6M`)
  const keys = await answer(`apps keys list ${application.clientId}`)

  const token = await postForm(`/${shown.tenantId}/oauth2/token`, {
    grant_type: 'client_credentials',
    client_id: shown.clientId,
    client_secret: key.value,
    resource: ' https://api.partner.microsoft.com',
  })
  const submission = await fetch(`${url}/v1.0/ingestion/products`, { headers: { authorization: `Bearer ${token}` } })

  assert.deepEqual([shown.tenantId, shown.roles], [tenant.id, ['manager']])
  assert.equal(keys.items[0].displayName, 'laptop')
  assert.equal('value' in keys.items[0], false)
  assert.equal(submission.status, 200)
})

test('a key is said to be shown once, and deleted', async () => {
  const { clientId } = await answer('apps create --name Exporter --role manager --role', 'Sales agent')
  const added = await comptoir(`apps keys add ${clientId}`)
  const [, keyId] = /^keyId +(\S+)$/m.exec(added.out) ?? []
  const deleted = await comptoir(`apps keys delete ${clientId} ${keyId}`)

  assert.match(added.out, /\nvalue +\S{43}\n\nCopy the value now: it is not shown again\.\n$/)
  assert.deepEqual(deleted, { exitCode: 0, out: 'Done.\n', err: '' })
})

test('roles of applications and people are listed and replaced', async () => {
  const { clientId } = await answer('apps create --name Builder --role Manager')
  const { id } = await answer(
    'users create --user-principal-name ben@comptoirglobal.onmicrosoft.com --given-name Ben --family-name Quay --role salesAgent',
  )

  const application = await answer(`apps roles ${clientId} --role Developer`)
  const person = await answer(`users roles ${id} --role`, 'Helpdesk agent', '--role', 'Billing admin')
  const list = await comptoir('users list')

  assert.deepEqual(application.roles, ['developer'])
  assert.deepEqual(person.roles, ['helpdeskAgent', 'billingAdmin'])
  assert.match(list.out, /ben@comptoirglobal\.onmicrosoft\.com .*helpdeskAgent, billingAdmin/)
})

describe('an enrolment', () => {
  const form =
    '--account operator --cloud usgov --kind direct --domain harbourgov --mpn-id 4455667 --country US --city Seattle --state WA --postal-code 98101 --contact-first-name Ann --contact-last-name Lee --email ann@harbour.example --evidence kind=contractNumber,reference=GS-35F,issuer=GSA'

  test('is made from options, and says what is next', async () => {
    const made = await comptoir(`enroll ${form} --legal-name`, 'Harbour Gov LLC', '--address-line1', '1 Pier')
    const [, id] = /^id +(\S+)$/m.exec(made.out) ?? []
    const shown = await answer(`enroll show ${id} --account operator`)
    const early = await comptoir(`enroll submit ${id} --account operator`)

    assert.equal(made.exitCode, 0, made.err)
    assert.match(made.out, /^state +draft$/m)
    assert.match(made.out, /Copy the password now: it is not shown again\./)
    assert.match(made.out, new RegExp(`Next: .*\\n\\n(.*\\n)*  comptoir enroll submit ${id}\\n$`))
    assert.deepEqual(shown.evidence, [{ kind: 'contractNumber', reference: 'GS-35F', issuer: 'GSA' }])
    assert.equal(shown.organization.address.addressLine1, '1 Pier')
    assert.equal(early.exitCode, 1)
    assert.match(early.err, /The declaration \w+ is missing/)
  })

  test('is listed for whoever runs the installation', async () => {
    const { items } = await answer('enroll list --account operator')

    assert.ok(items.length >= 4)
  })

  test('whose evidence is no member is refused before anything is sent', async () => {
    const { exitCode, err } = await comptoir('enroll --account operator --evidence GS-35F')

    assert.equal(exitCode, 2)
    assert.match(err, /--evidence takes member=value,member=value, not "GS-35F"\./)
  })
})

test('the trustee is asked, grants, and withdraws; every attempt to read is listed', async () => {
  const customer = (await answer('customers list --cloud germany')).items[0].id
  const account = (await answer('account get --cloud germany')).id
  await answer(
    `trustee request --account operator --account-id ${account} --customer-id ${customer} --scope orders --reason`,
    'A support case of today',
  )
  const [{ id }] = (await answer('trustee requests --account trustee')).items
  const read = `trustee read ${account} ${customer} --scope orders --account operator`

  const before = await comptoir(read)
  const granted = await answer(`trustee grant ${id} --ends-at 2026-01-16T09:00:00Z --account trustee`)
  const during = await answer(read)
  const withdrawn = await answer(`trustee withdraw ${id} --account trustee`)
  const { items } = await answer(`trustee reads ${account} ${customer} --account trustee`)

  assert.equal(before.exitCode, 1)
  assert.match(before.err, /^403 /)
  assert.equal(granted.state, 'granted')
  assert.equal(during.scope, 'orders')
  assert.equal(withdrawn.state, 'withdrawn')
  assert.deepEqual(items.map(({ allowed }: { allowed: boolean }) => allowed).toSorted(), [false, true])
})

test('the operator and the trustee of the sandbox are accounts to choose, too', async () => {
  assert.equal((await answer('account get --account operator')).kind, 'operator')
  assert.equal((await answer('account get --account trustee')).kind, 'trustee')
})
