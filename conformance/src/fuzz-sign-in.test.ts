import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { SampleBrowser } from '@comptoir/server/sign-in/sample-browser'
import { authorizationUrl } from '@comptoir/server/sign-in/sample-sign-in'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import fc from 'fast-check'
import { fuzzRuns, fuzzSeed } from './allowed-answer.ts'
import { wildValue } from './arbitrary-value.ts'

/** Everything of the token service: its pages, and what programs ask of it. */
const ofIdentity = Object.values<Operation>(operations).filter((operation) => apiOf(operation) === 'identity')

/** What would run in a browser if a page repeated it as it stands. */
const markup = ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", '</textarea><svg onload=alert(1)>']

/** Addresses that nobody may be sent to. */
const traps = [
  'https://evil.example/catch',
  '//evil.example',
  'javascript:alert(1)',
  'http://localhost.evil.example/',
  'http://localhost@evil.example/',
  'http://localhost:80@evil.example/',
  'https://evil.example/#http://localhost',
  'data:text/html,x',
]

/** Where the sandbox's application may be answered. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]']

interface PageRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

describe(`whatever is sent to the sign-in and the token service (seed ${fuzzSeed})`, () => {
  let center: PartnerCenter
  let words: Readonly<Record<string, readonly string[]>>
  let cookie: string

  before(async () => {
    center = await startPartnerCenter()
    ;({ words, cookie } = await beginSignIn(center))
  })

  after(() => center.close())

  for (const operation of ofIdentity)
    test(`${operation.id} says what is wrong, runs nothing of what was sent, and leads to no foreign address`, async () => {
      await fc.assert(
        fc.asyncProperty(requestTo(operation, words, cookie), async (request) => {
          const answer = await center.server.app.inject({ method: operation.method, ...request })

          assert.ok(answer.statusCode < 500, answer.body)
          const isPage = String(answer.headers['content-type']).startsWith('text/html')
          for (const each of isPage ? markup : []) assert.ok(!answer.body.includes(each), `repeats ${each}`)
          expectOwnAddress(answer.headers.location)
          for (const [, action = ''] of answer.body.matchAll(/<form[^>]*action="([^"]*)"/g)) expectOwnAddress(action)
        }),
        { seed: fuzzSeed, numRuns: 2 * fuzzRuns, endOnFailure: true },
      )
    })
})

function expectOwnAddress(location: string | undefined): void {
  if (location === undefined || location === '') return
  const { hostname, protocol } = new URL(location.replaceAll('&amp;', '&'), 'http://localhost')
  assert.ok(ownHosts.includes(hostname) && /^https?:$/.test(protocol), `leads to ${location}`)
}

/** Begins a sign-in, for what the forms of its pages carry; gives all words that mean something to the service. */
async function beginSignIn(center: PartnerCenter) {
  const made = center.account('global')
  const { account, application, administrator } = made
  const browser = new SampleBrowser(center.server)
  const name = await browser.open(authorizationUrl(made))
  const password = await browser.send(name, { user_name: administrator.userPrincipalName })
  const code = await browser.send(password, { password: administrator.password ?? '' })
  const flow = [name, password, code].flatMap(({ form }) => form['flow'] ?? [])
  const cookies = [...browser.cookies].map(([each, value]) => `${each}=${value}`)
  const device = { client_id: commandLineApplication.clientId, scope: 'openid' }
  const issued = await center.server.app.inject({
    method: 'POST',
    url: '/common/oauth2/v2.0/devicecode',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(device).toString(),
  })
  const { user_code, device_code } = issued.json()
  assert.ok(flow.length === 3 && cookies.length > 0 && user_code)
  const words = {
    tenant: [account.tenant_id, account.domain, 'common', 'organizations', 'nobody.example', markup[0] ?? ''],
    user_code: [user_code, user_code.toLowerCase(), 'AAAAAAAAA'],
    device_code: [device_code, 'wrong'],
    client_id: [application.clientId, commandLineApplication.clientId, 'nobody'],
    client_secret: [application.secret, 'wrong'],
    redirect_uri: ['http://localhost', 'http://localhost:4321/answer', ...traps],
    post_logout_redirect_uri: ['http://localhost', ...traps],
    response_type: ['code', 'id_token', 'code id_token', 'token'],
    response_mode: ['query', 'fragment', 'form_post', 'web_message'],
    prompt: ['none', 'login', 'consent', 'select_account', 'login none'],
    scope: ['openid', 'openid offline_access', 'https://api.partnercenter.microsoft.com/.default'],
    resource: ['https://api.partnercenter.microsoft.com', 'https://nowhere.example'],
    grant_type: ['client_credentials', 'refresh_token', 'authorization_code', 'password', 'device_code', 'jwt_token'],
    refresh_token: [administrator.refreshToken, 'wrong'],
    code_challenge: ['x'.repeat(43), 'x'],
    code_challenge_method: ['S256', 'plain', 's256'],
    user_name: [administrator.userPrincipalName, 'nobody@nowhere.example'],
    username: [administrator.userPrincipalName],
    password: [administrator.password ?? '', 'wrong'],
    code: ['123456', '000000', device_code],
    new_password: ['a quiet harbour at dawn', 'short'],
    new_password_again: ['a quiet harbour at dawn', 'short'],
    flow: [...flow, `${flow[0] ?? ''}x`],
    decision: ['yes', 'no', 'perhaps'],
    ui_locales: ['fr', 'en', 'fr-FR en'],
    state: ['s'],
    nonce: ['n'],
  }
  return { words, cookie: cookies.join('; ') }
}

function requestTo(
  { path, aliases = [], query = {}, body, method }: Operation,
  words: Readonly<Record<string, readonly string[]>>,
  cookie: string,
): fc.Arbitrary<PageRequest> {
  const wordFor = (name: string) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...(words[name] ?? ['x'])) },
      { weight: 2, arbitrary: fc.constantFrom(...markup, ...traps) },
      {
        weight: 1,
        arbitrary: wildValue.map((value) =>
          String(JSON.stringify(value) ?? '')
            .toWellFormed()
            .slice(0, 600),
        ),
      },
    )
  const some = (names: readonly string[]): fc.Arbitrary<string> =>
    fc
      .tuple(
        ...names.map((name) =>
          fc.option(
            wordFor(name).map((value) => [name, value] as const),
            { freq: 5 },
          ),
        ),
      )
      .map((given) => new URLSearchParams(given.flatMap((each) => (each ? [[...each]] : []))).toString())
  const fields = Object.keys((body as { readonly properties?: object } | undefined)?.properties ?? {})
  return fc
    .record({
      place: fc.tuple(fc.constantFrom(path, ...aliases), wordFor('tenant').map(encodeURIComponent)),
      search: some(Object.keys(query)),
      form: some(fields),
      language: fc.constantFrom('fr', 'en', 'de', 'x;q=9', ''),
      withCookie: fc.boolean(),
    })
    .map(({ place: [at, tenant], search, form, language, withCookie }) => ({
      url: `${at.replace('{tenant}', tenant || '-')}${search === '' ? '' : `?${search}`}`,
      headers: {
        'accept-language': language,
        ...(withCookie && cookie !== '' && { cookie }),
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { payload: form }),
    }))
}
