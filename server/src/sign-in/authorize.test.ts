import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { SampleBrowser, type Shown } from './sample-browser.ts'
import { updateApplicationRow } from './sample-changes.ts'
import { authorizationUrl, sampleReplyUrl, signInAs } from './sample-sign-in.ts'

/** The client is told at its own address. */
function expectTold(shown: Shown, name: ErrorName): void {
  const { code, oauth } = errorSpec(name)
  const answer = shown.location?.searchParams
  assert.equal(shown.status, 302, shown.words)
  assert.equal(`${shown.location?.origin}${shown.location?.pathname}`, sampleReplyUrl)
  assert.equal(answer?.get('error'), oauth)
  assert.match(answer?.get('error_description') ?? '', new RegExp(`^AADSTS${code}: .*Correlation ID: `, 's'))
  assert.equal(answer?.get('state'), 'the-state')
}

/** The person alone is told: nobody knows whose the address is. */
function expectPage(shown: Shown, name: ErrorName): void {
  const { code, status } = errorSpec(name)
  assert.equal(shown.status, status, shown.words)
  assert.equal(shown.location, undefined)
  assert.ok(shown.words.includes(`AADSTS${code}: `), shown.words)
  assert.match(String(shown.headers['content-type']), /^text\/html/)
}

for (const engine of engines)
  describe(`identity.authorize over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    const account = () => center.account('global')
    const url = (...rest: Parameters<typeof authorizationUrl> extends [unknown, ...infer Rest] ? Rest : never) =>
      authorizationUrl(account(), ...rest)
    const open = (address: string): Promise<Shown> => new SampleBrowser(center.server).open(address)

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    /** Signs the n-th person in, in a browser of their own, and consents. */
    const signedIn = async (address: string, nth = 0): Promise<{ browser: SampleBrowser; shown: Shown }> => {
      const browser = new SampleBrowser(center.server)
      const person = account().people[nth] ?? account().administrator
      center.clock.advance('PT1M')
      const proven = await signInAs(browser, await browser.open(address), { person, server: center.server })
      const shown = proven.form['flow'] === undefined ? proven : await browser.send(proven, { decision: 'yes' })
      return { browser, shown }
    }

    test('a client that is unknown or disabled, or does not say who it is, is told to the person alone', async () => {
      expectPage(await open(url({ client_id: '' })), 'parameterMissing')
      expectPage(await open(url({ client_id: '00000000-0000-4000-8000-00000000dead' })), 'applicationUnknown')
      await updateApplicationRow(center.server, center.account('china'), { enabled: 0 })
      expectPage(await open(authorizationUrl(center.account('china'))), 'applicationDisabled')
    })

    test('an answer is sent to no address that is not registered', async () => {
      for (const redirect_uri of ['https://evil.example/', 'http://localhost.evil.example/', 'javascript:alert(1)'])
        expectPage(await open(url({ redirect_uri, response_type: 'nonsense' })), 'redirectUriMismatch')
      expectPage(await open(url({ redirect_uri: '' })), 'redirectUriMissing')
    })

    test('the only registered address need not be named', async () => {
      await updateApplicationRow(center.server, center.account('usgov'), {
        reply_urls: '["https://only.example/back"]',
      })

      const shown = await open(authorizationUrl(center.account('usgov'), { redirect_uri: '', prompt: 'none' }))

      assert.equal(`${shown.location?.origin}${shown.location?.pathname}`, 'https://only.example/back')
    })

    test('tenants that are unknown, empty or malformed are told to the person', async () => {
      expectPage(await open(url({}, { tenant: '00000000-0000-4000-8000-000000000009' })), 'tenantUnknown')
      expectPage(await open(url({}, { tenant: '00000000-0000-0000-0000-000000000000' })), 'tenantEmpty')
      expectPage(await open(url({}, { tenant: 'nowhere' })), 'tenantNotDomain')
    })

    test('a tenant is named by its id, its domain, or not at all', async () => {
      for (const tenant of [account().account.tenant_id, account().account.domain, 'common', 'organizations'])
        assert.equal((await open(url({}, { tenant }))).status, 200, tenant)
    })

    test('every other mistake is told to the client', async () => {
      expectTold(await open(url({ response_type: '' })), 'parameterMissing')
      expectTold(await open(url({ response_type: 'token' })), 'responseTypeUnsupported')
      expectTold(await open(url({ response_mode: 'pigeon' })), 'responseModeUnsupported')
      expectTold(await open(url({ prompt: 'please' })), 'promptUnsupported')
      expectTold(await open(url({ max_age: 'long' })), 'requestMalformed')
      expectTold(await open(url({ code_challenge: 'short' })), 'codeChallengeInvalid')
      expectTold(await open(url({ code_challenge_method: 'S256' })), 'codeChallengeInvalid')
      expectTold(await open(url({ scope: '' })), 'parameterMissing')
      expectTold(await open(url({ scope: 'openid https://nobody.example/.default' })), 'scopeInvalid')
      expectTold(await open(url({ resource: 'https://nobody.example' }, { version: 'v1' })), 'resourceUnknown')
    })

    test('an ID token wants a nonce, and never comes in the query', async () => {
      const noNonce = await open(url({ response_type: 'id_token' }))
      const inQuery = await open(url({ response_type: 'code id_token', nonce: 'n', response_mode: 'query' }))

      assert.match(decodeURIComponent(noNonce.location?.hash ?? ''), /AADSTS900144: .*'nonce'/)
      assert.match(decodeURIComponent(inQuery.location?.hash ?? ''), /AADSTS70007: /)
    })

    test('without a page: somebody must be signed in, and have consented', async () => {
      const silent = url({ prompt: 'none' })

      expectTold(await open(silent), 'signInRequired')
      const { browser } = await signedIn(url())
      const other = authorizationUrl(center.account('germany'), { prompt: 'none' }, { tenant: 'common' })
      expectTold(await browser.open(other), 'consentRequired')
      assert.ok((await browser.open(silent)).location?.searchParams.get('code'))
      center.clock.advance('PT1M')
      expectTold(await browser.open(`${silent}&max_age=30`), 'signInRequired')
      expectTold(await browser.open(`${silent}&login_hint=somebody@else.example`), 'signInRequired')
      center.clock.advance('PT24H')
      expectTold(await browser.open(silent), 'signInRequired')
    })

    test('a code comes in the query, behind the hash, or in a form, with the state', async () => {
      const { browser, shown } = await signedIn(url(), 1)
      const inFragment = await browser.open(url({ response_mode: 'fragment' }))
      const inForm = await browser.open(url({ response_mode: 'form_post' }))

      assert.ok(shown.location?.searchParams.get('code'))
      assert.equal(shown.location?.searchParams.get('state'), 'the-state')
      assert.ok(new URLSearchParams(inFragment.location?.hash.slice(1)).get('code'))
      assert.equal(inForm.action, sampleReplyUrl)
      assert.deepEqual(Object.keys(inForm.form), ['code', 'state', 'session_state'])
    })

    for (const version of ['v1', 'v2'] as const)
      test(`the ID token beside a code is signed, and bound to nonce and code (${version})`, async () => {
        const asked = { response_type: 'code id_token', nonce: 'the-nonce', response_mode: 'form_post' }
        const { shown } = await signedIn(url(asked, { version, tenant: 'common' }), 2)
        const { code = '', id_token = '' } = shown.form
        const keys = (await center.server.app.inject('/common/discovery/keys')).json()

        const { payload } = await jwtVerify(id_token, createLocalJWKSet(keys), {
          currentDate: new Date(center.clock.now()),
          audience: account().application.clientId,
        })

        const hash = createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url')
        const { tenant_id } = account().account
        assert.deepEqual([payload['nonce'], payload['c_hash'], payload['tid']], ['the-nonce', hash, tenant_id])
        const issuers = { v1: `https://sts.windows.net/${tenant_id}/`, v2: `http://localhost:80/${tenant_id}/v2.0` }
        assert.equal(payload.iss?.replace('localhost/', 'localhost:80/'), issuers[version])
      })
  })
