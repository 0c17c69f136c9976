import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { scriptedService } from '@comptoir/sdk/scripted/scripted-service'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { runCli } from './run-cli.ts'

const customerId = '8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90'

let running: PartnerCenter
let url: string

before(async () => {
  running = await startPartnerCenter()
  url = await running.server.app.listen({ port: 0, host: '127.0.0.1' })
})

after(() => running.close())

interface Outcome {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Runs a command line as a shell would split it, against the running server or another. */
async function comptoir(
  line: string,
  more: {
    readonly url?: string
    readonly stdin?: string
    readonly env?: object
    readonly args?: readonly string[]
  } = {},
): Promise<Outcome> {
  const given = { out: '', err: '' }
  const exitCode = await runCli([...line.split(' ').filter(Boolean), ...(more.args ?? [])], {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env: { COMPTOIR_URL: more.url ?? url, ...more.env },
    stdin: piecesOf(more.stdin ?? ''),
  })
  return { exitCode, ...given }
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  for (const byte of new TextEncoder().encode(text)) yield Uint8Array.of(byte)
}

const token = { body: { access_token: 'token', expires_in: '3599' } }

test('without a command, the help is shown', async () => {
  const { exitCode, out } = await comptoir('')

  assert.equal(exitCode, 0)
  assert.match(out, /Usage: comptoir <area…> <verb>/)
  assert.match(out, /comptoir start/)
  assert.deepEqual(await comptoir('--help'), { exitCode, out, err: '' })
})

test('the version is that of the package', async () => {
  assert.deepEqual(await comptoir('--version'), { exitCode: 0, out: '0.1.0\n', err: '' })
})

test('an area tells its operations, and where they exist', async () => {
  const { exitCode, out } = await comptoir('customers --help')

  assert.equal(exitCode, 0)
  assert.match(out, /comptoir customers get CUSTOMER\n {6}Get a customer\n/)
  assert.match(out, /comptoir customers create\n {6}Create a customer \(global, china, usgov\)\n/)
  assert.match(out, /not built yet \(they answer 501\):\n\n.*comptoir customers validation-codes list/s)
})

test('an operation tells its parameters, body, clouds, errors and source', async () => {
  const { out } = await comptoir('customers create --help')
  const { out: list } = await comptoir('customers list -h')

  assert.match(out, /POST \/v1\/customers {3}csp\.customers\.create/)
  assert.match(out, /\n {4}domain +required: text/)
  assert.match(out, /germany +no\. Microsoft Cloud Germany takes no new customers.*Instead: Create the customer/s)
  assert.match(out, /400 600049 +The organization registration number is required/)
  assert.match(out, /Source: create-a-customer/)
  assert.match(list, /--size +whole number, 0 to 500/)
  assert.match(list, /--filter +JSON with Field \(CompanyName \| Domain/)
})

test('an answer is a line a member for people, and JSON for programs', async () => {
  const people = await comptoir('clock')
  const programs = await comptoir('clock --json')

  const now = running.clock.now()
  assert.deepEqual(people, { exitCode: 0, out: `now       ${now}\nfrozen    false\noffsetMs  0\n`, err: '' })
  assert.deepEqual(JSON.parse(programs.out), { now, frozen: false, offsetMs: 0 })
})

test('the clock is advanced in words', async () => {
  const { exitCode, out } = await comptoir('clock advance P1D --json --cloud china')

  assert.equal(exitCode, 0)
  assert.equal(JSON.parse(out).offsetMs, 86_400_000)
})

test('an error of the API is one line', async () => {
  assert.deepEqual(await comptoir(`customers get ${customerId}`), {
    exitCode: 1,
    out: '',
    err: `404 20002 Customer ${customerId} was not found among the customers of this partner.\n`,
  })
})

test('what a cloud lacks is refused with its reason and the alternative', async () => {
  const { exitCode, err } = await comptoir('customers create --set companyProfile.domain=x.example --cloud germany')

  assert.equal(exitCode, 1)
  assert.match(
    err,
    /^csp\.customers\.create is not offered in Partner Center for Microsoft Cloud Germany: .+ Instead: .+\n$/,
  )
})

test('a credential that an operation does not take is refused by the server', async () => {
  const { exitCode, err } = await comptoir('profiles organization get --app-only')

  assert.equal(exitCode, 1)
  assert.match(
    err,
    /^403 2032 Access denied: csp\.profiles\.organization\.get takes an application acting for a user\.\n$/,
  )
})

test('where no server runs, the way to one is told', async () => {
  const gone = await scriptedService({})
  await gone[Symbol.asyncDispose]()

  assert.deepEqual(await comptoir('clock', { url: gone.url }), {
    exitCode: 1,
    out: '',
    err: `No partner centre answers at ${gone.url}: start one with "comptoir start".\n`,
  })
})

test('a command line that is not understood gets one sentence and the nearest name', async () => {
  const cases = {
    'custmers list': /^comptoir: There is no command "comptoir custmers"; did you mean "comptoir customers"\?/,
    'customers lst': /did you mean "comptoir customers list"\?/,
    'customers list --siz 3': /There is no option --siz; did you mean --size\?/,
    'customers get': /"comptoir customers get" takes one argument, not 0: comptoir customers get CUSTOMER/,
    'customers get a b': /takes one argument, not 2/,
    'customers --json': /The command comes first\./,
    'clouds germny': /There is no cloud "germny"; did you mean "comptoir clouds germany"\?/,
    'clock advance': /"comptoir clock advance" needs a duration, as P1M\./,
    'clock --account nobody': /The sandbox has no account "nobody"; it has global \(/,
    'clock --client-id x': /Credentials of your own are --tenant, --client-id and --client-secret/,
    'clock --url localhost': /--url takes an address as http:\/\/127\.0\.0\.1:4400, not "localhost"\./,
    'clock set --set advance': /--set takes member=value/,
    'clock set --body {': /The text after --body is not JSON/,
    'clock set --body @/no/such/file': /The body cannot be read: /,
  }
  for (const [line, sentence] of Object.entries(cases)) {
    const { exitCode, out, err } = await comptoir(line)
    assert.equal(exitCode, 2, line)
    assert.equal(out, '', line)
    assert.match(err, sentence)
    assert.equal(err.trimEnd().split('\n').length, 1, line)
  }
})

test('an account is chosen by cloud, name, domain or tenant', async () => {
  const { account } = running.account('usgov')
  for (const choice of [`--cloud ${account.cloud}`, `--account ${account.domain}`, `--account ${account.tenant_id}`]) {
    await comptoir(`clock ${choice}`)

    const { requests } = JSON.parse((await comptoir('requests list --size 1 --cloud usgov --json')).out)
    assert.equal(requests.at(0).operation, 'comptoir.clock.get', choice)
  }
  const { exitCode } = await comptoir('clock', { args: ['--account', account.name] })
  assert.equal(exitCode, 0)
})

test('credentials of your own come from options or from the environment', async () => {
  const { account, application } = running.account('china')
  const env = { COMPTOIR_CLOUD: 'china', COMPTOIR_TENANT: account.tenant_id, COMPTOIR_CLIENT_ID: application.clientId }

  const right = await comptoir('clock', { env, args: ['--client-secret', application.secret] })
  const wrong = await comptoir('clock', { env: { ...env, COMPTOIR_CLIENT_SECRET: 'wrong' } })

  assert.equal(right.exitCode, 0)
  assert.equal(wrong.exitCode, 1)
  assert.match(wrong.err, /^401 invalid_client AADSTS7000215: .+\n$/)
})

test('a list is a page, or every page', async () => {
  const first = { body: { totalCount: 3, items: [{ id: 'a' }, { id: 'b' }], continuationToken: 'two' } }
  const second = { body: { totalCount: 3, items: [{ id: 'c' }] } }
  await using one = await scriptedService(token, first)
  await using all = await scriptedService(token, first, second)
  await using next = await scriptedService(token, second)

  const page = await comptoir('customers list --size 2 --json', { url: one.url })
  const everything = await comptoir('customers list --size 2 --all --json', { url: all.url })
  await comptoir('customers list --next two', { url: next.url })

  assert.deepEqual(JSON.parse(page.out), { items: [{ id: 'a' }, { id: 'b' }], totalCount: 3, next: 'two' })
  assert.deepEqual(JSON.parse(everything.out), { items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], totalCount: 3 })
  assert.equal(next.requests[1]?.headers['ms-continuationtoken'], 'two')
})

test('a body is put together from JSON and single members, by what the contract says of them', async () => {
  await using service = await scriptedService(token, { body: {} })
  const stdin = '{"friendlyName":"Ångström","quantity":5}'

  await comptoir(
    `subscriptions update ${customerId} S --body - --set quantity=10 --set nickname.inner=1 --set friendlyName=2026 --set refundOptions.0.type=Full --if-match version`,
    { url: service.url, stdin },
  )

  const [, request] = service.requests
  assert.equal(request?.method, 'PATCH')
  assert.equal(request?.url, `/v1/customers/${customerId}/subscriptions/S`)
  assert.equal(request?.headers['if-match'], '"version"')
  assert.deepEqual(JSON.parse(request?.body ?? ''), {
    friendlyName: '2026',
    quantity: 10,
    nickname: { inner: 1 },
    refundOptions: [{ type: 'Full' }],
  })
})

test('options of the query travel under the names of the wire', async () => {
  await using service = await scriptedService(token, { body: { items: [] } })

  await comptoir('catalogue offers list --country US --offer-category-id 7', { url: service.url })

  assert.equal(service.requests[1]?.url, '/v1/offers?country=US&offer_category_id=7')
})

test('the matrix of clouds needs no server', async () => {
  const gone = { url: 'http://127.0.0.1:1' }

  const all = await comptoir('clouds', gone)
  const germany = await comptoir('clouds germany', gone)
  const { out } = await comptoir('clouds germany --json', gone)

  assert.match(all.out, /^Operation +global +china +germany +usgov\n/)
  assert.match(all.out, /\ncsp\.customers\.create +yes +yes +- +yes\n/)
  assert.match(all.out, /\ncsp\.customers\.create \(forIndirectReseller\) +yes +- +- +-\n/)
  assert.match(germany.out, /\ncsp\.customers\.create\n {4}Microsoft Cloud Germany takes no new customers/)
  assert.match(germany.out, /\nWho may enrol: Partners in the European Union,/)
  const create = JSON.parse(out).capabilities.find(
    (row: { operation: string }) => row.operation === 'csp.customers.create',
  )
  assert.equal(create.offered, false)
})
