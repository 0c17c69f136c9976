import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { errorSpec } from '@comptoir/contract/errors'
import { commandLineApplication as commandLine } from '@comptoir/contract/identity/first-party'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { consentsOf } from '../identity/consents.ts'
import type { NewPerson } from '../identity/create-account.ts'
import { SampleBrowser, type Shown } from './sample-browser.ts'
import { authorizationUrl, sampleReplyUrl, signInAs } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

const en = textsIn('en')
const csp = 'https://api.partnercenter.microsoft.com'

for (const engine of engines)
  describe(`consent over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let browser: SampleBrowser

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())
    beforeEach(() => {
      center.clock.advance('PT1M')
      browser = new SampleBrowser(center.server)
    })

    const administrator = (cloud: string): NewPerson => center.account(cloud).administrator
    const arrive = async (address: string, person: NewPerson): Promise<Shown> =>
      signInAs(browser, await browser.open(address), { person, server: center.server })
    const kept = (cloud: string, client: string, person = administrator(cloud)) =>
      consentsOf(center.server.store.read, {
        partner_id: center.account(cloud).account.partner_id,
        client_id: center.account(client).application.clientId,
        user_id: person.userId,
      })
    const clientOf = (cloud: string, query: Readonly<Record<string, string>> = {}): string =>
      authorizationUrl(center.account(cloud), query, { version: 'v1', tenant: 'common' })
    const adminConsentUrl = (client: string): string =>
      `/common/adminconsent?${new URLSearchParams({
        client_id: center.account(client).application.clientId,
        redirect_uri: sampleReplyUrl,
        state: 'the-state',
      })}`

    test('tells who asks, who publishes it and what for; once given it is not asked for again', async () => {
      const page = await arrive(clientOf('global', { resource: csp }), administrator('global'))
      const answer = await browser.send(page, { decision: 'yes' })

      const { application, account } = center.account('global')
      for (const word of [application.name, account.name, en.publishedBy(account.name), en.may.csp])
        assert.ok(page.words.includes(word), word)
      assert.ok(answer.location?.searchParams.get('code'))
      assert.deepEqual(
        (await kept('global', 'global')).map(({ resource }) => resource),
        [csp],
      )
      const again = await browser.open(clientOf('global', { resource: 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd' }))
      assert.ok(again.location?.searchParams.get('code'), 'another name of the same API')
      const other = await browser.open(clientOf('global', { resource: 'https://cloudpartner.azure.com' }))
      assert.ok(other.words.includes(en.may.cpp))
      const asked = await browser.open(clientOf('global', { resource: csp, prompt: 'consent' }))
      assert.ok(asked.words.includes(en.consentTitle))
    })

    test('what is declined is told to the client, and nothing is kept', async () => {
      const page = await arrive(clientOf('china'), administrator('china'))
      const answer = await browser.send(page, { decision: 'no' })

      const { code, oauth } = errorSpec('consentDeclined')
      assert.equal(answer.location?.searchParams.get('error'), oauth)
      assert.match(answer.location?.searchParams.get('error_description') ?? '', new RegExp(`^AADSTS${code}`))
      assert.equal(answer.location?.searchParams.get('state'), 'the-state')
      assert.deepEqual(await kept('china', 'china'), [])
    })

    test('an application of this installation asks nobody', async () => {
      const { account, application } = center.account('germany')
      const address = authorizationUrl(
        { ...center.account('germany'), application: { ...application, clientId: commandLine.clientId } },
        {},
        { tenant: account.tenant_id },
      )

      const answer = await arrive(address, administrator('germany'))

      assert.ok(answer.location?.searchParams.get('code'), answer.words)
    })

    test('to an application of another account those consent who administer, and nobody else', async () => {
      const [sales = administrator('germany')] = center.account('germany').people

      const refused = await arrive(clientOf('global'), sales)
      browser = new SampleBrowser(center.server)
      const asked = await arrive(clientOf('global'), administrator('usgov'))

      assert.equal(refused.status, errorSpec('adminConsentRequired').status)
      assert.ok(refused.words.includes('AADSTS90094'), refused.words)
      assert.ok(asked.words.includes(en.consentTitle), asked.words)
      assert.ok((await browser.send(asked, { decision: 'yes' })).location?.searchParams.get('code'))
      assert.equal((await kept('usgov', 'global')).length, 1)
    })

    test('an administrator consents for everybody; then nobody of the account is asked', async () => {
      const page = await arrive(adminConsentUrl('global'), administrator('germany'))
      const answer = await browser.send(page, { decision: 'yes' })

      const { account, people } = center.account('germany')
      const [, helpdesk = administrator('germany')] = people
      assert.ok(page.words.includes(en.adminConsentNote(account.name)), page.words)
      assert.deepEqual(Object.fromEntries(answer.location?.searchParams ?? []), {
        admin_consent: 'True',
        tenant: account.tenant_id,
        state: 'the-state',
      })
      browser = new SampleBrowser(center.server)
      assert.ok((await arrive(clientOf('global'), helpdesk)).location?.searchParams.get('code'))
    })

    test('consent for everybody is declined, or refused to whoever does not administer', async () => {
      const page = await arrive(adminConsentUrl('china'), administrator('global'))
      const declined = await browser.send(page, { decision: 'no' })
      browser = new SampleBrowser(center.server)
      const [sales = administrator('global')] = center.account('global').people
      const refused = await arrive(adminConsentUrl('china'), sales)

      assert.equal(declined.location?.searchParams.get('error'), 'access_denied')
      assert.equal(refused.status, errorSpec('adminConsentRequired').status)
    })
  })
