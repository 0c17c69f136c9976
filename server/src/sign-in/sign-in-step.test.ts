import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { errorSpec } from '@comptoir/contract/errors'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import type { NewPerson } from '../identity/create-account.ts'
import { SampleBrowser, type Shown } from './sample-browser.ts'
import { updatePersonRow } from './sample-changes.ts'
import { authorizationUrl, currentCode, signInAs } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

const en = textsIn('en')

function expectStale(shown: Shown): void {
  assert.equal(shown.status, errorSpec('signInStale').status, shown.words)
  assert.ok(shown.words.includes(en.staleTitle), shown.words)
  assert.ok(shown.words.includes('AADSTS165000'))
}

for (const engine of engines)
  describe(`identity.signIn.step over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let browser: SampleBrowser

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())
    beforeEach(() => {
      // Each test has codes of its own, and failures of others are forgotten.
      center.clock.advance('PT16M')
      browser = new SampleBrowser(center.server)
    })

    const url = (query: Readonly<Record<string, string>> = {}): string =>
      authorizationUrl(center.account('global'), query)
    const administrator = (cloud = 'global'): NewPerson => center.account(cloud).administrator
    const toPassword = async (person = administrator()): Promise<Shown> =>
      browser.send(await browser.open(url()), { user_name: person.userPrincipalName })
    const toCode = async (person = administrator()): Promise<Shown> =>
      browser.send(await toPassword(person), { password: person.password ?? '' })
    const code = (person = administrator()): string => currentCode(center.server, person)
    const latest = async (succeeded: boolean): Promise<Record<string, unknown> | undefined> => {
      const { body } = await (await center.api()).get(`/comptoir/v1/signins?succeeded=${succeeded}`)
      // The call itself needed a token, which is on record, too; at the same instant none comes first.
      return body.items.find(({ kind }: { kind: string }) => kind === 'user')
    }

    test('somebody gives name, password and code, agrees, and the client has its code', async () => {
      const account = await browser.open(url())
      const password = await browser.send(account, {
        user_name: ` ${administrator().userPrincipalName.toUpperCase()} `,
      })
      const second = await browser.send(password, { password: administrator().password ?? '' })
      const consent = await browser.send(second, { code: code() })
      const answer = await browser.send(consent, { decision: 'yes' })

      const titles = [en.signIn, en.enterPassword, en.codeTitle, en.consentTitle]
      for (const [index, shown] of [account, password, second, consent].entries())
        assert.ok(shown.words.includes(titles[index] ?? '?'), shown.words)
      assert.equal(answer.status, 302)
      assert.ok(answer.location?.searchParams.get('code'))
      const recorded = await latest(true)
      assert.deepEqual(
        [recorded?.['userId'], recorded?.['mfa'], recorded?.['clientId']],
        [administrator().userId, true, center.account('global').application.clientId],
      )
    })

    test('whoever is signed in goes on without a page, until the client wants to ask', async () => {
      const consent = await signInAs(browser, await browser.open(url()), {
        person: administrator(),
        server: center.server,
      })
      if (consent.form['flow']) await browser.send(consent, { decision: 'yes' })

      const again = await browser.open(url())
      const login = await browser.open(url({ prompt: 'login' }))
      const choice = await browser.open(url({ prompt: 'select_account' }))
      const chosen = await browser.send(choice, { user_name: administrator().userPrincipalName })
      const hinted = await browser.open(url({ login_hint: 'somebody@else.example' }))

      assert.ok(again.location?.searchParams.get('code'))
      assert.ok(login.words.includes(en.signIn))
      assert.ok(choice.words.includes(en.signIn))
      assert.ok(chosen.location?.searchParams.get('code'))
      assert.ok(hinted.words.includes(en.enterPassword))
    })

    test('a wrong password and an unknown name are told alike', async () => {
      const wrong = await browser.send(await toPassword(), { password: 'wrong' })
      const nobody = await browser.send(await browser.open(url()), { user_name: 'nobody@nowhere.example' })
      const unknown = await browser.send(nobody, { password: 'wrong' })

      for (const shown of [wrong, unknown]) {
        assert.equal(shown.status, 200)
        assert.ok(shown.words.includes(en.faults.credentialsWrong))
      }
      assert.equal((await latest(false))?.['errorCode'], 50126)
    })

    test('no name is a mistake', async () => {
      const shown = await browser.send(await browser.open(url()), { user_name: '  ' })

      assert.ok(shown.words.includes(en.faults.userNameMissing))
    })

    test('somebody who is disabled does not sign in, and the log says why', async () => {
      const [, helpdesk = administrator()] = center.account('global').people
      await updatePersonRow(center.server, helpdesk.userId, { enabled: 0 })

      const shown = await toCode(helpdesk)

      assert.ok(shown.words.includes(en.faults.credentialsWrong))
      assert.equal((await latest(false))?.['errorCode'], 50057)
    })

    test('a wrong code is a mistake, and a right one is good once', async () => {
      const wrong = await browser.send(await toCode(), { code: '000000' })
      const right = code()
      await browser.send(wrong, { code: right })
      browser = new SampleBrowser(center.server)
      const used = await browser.send(await toCode(), { code: right })

      assert.ok(wrong.words.includes(en.faults.codeWrong))
      assert.ok(used.words.includes(en.faults.codeWrong))
      assert.equal((await latest(false))?.['errorCode'], 500121)
    })

    test('of one code that comes twice at the same time one is taken', async () => {
      const others = [new SampleBrowser(center.server), new SampleBrowser(center.server)]
      const pages = await Promise.all(
        others.map(async (other) => {
          browser = other
          const first = await other.open(url())
          const password = await other.send(first, { user_name: administrator().userPrincipalName })
          return other.send(password, { password: administrator().password ?? '' })
        }),
      )

      const shown = await Promise.all(
        others.map((other, index) => other.send(pages[index] ?? assert.fail(), { code: code() })),
      )

      assert.equal(shown.filter(({ words }) => words.includes(en.faults.codeWrong)).length, 1)
    })

    test('after ten failures an account is locked, also for the right password, until the window ends', async () => {
      let shown = await toPassword(administrator('china'))
      for (let count = 0; count < 10; count += 1) shown = await browser.send(shown, { password: 'wrong' })

      const right = { password: administrator('china').password ?? '' }
      const locked = await browser.send(shown, right)
      center.clock.advance('PT15M')
      const open = await browser.send(locked, right)

      assert.ok(locked.words.includes('AADSTS50053'), locked.words)
      assert.ok(open.words.includes(en.codeTitle))
    })

    test('a right password does not forgive wrong codes', async () => {
      let shown = await toCode(administrator('germany'))
      for (let count = 0; count < 9; count += 1) shown = await browser.send(shown, { code: '000000' })
      browser = new SampleBrowser(center.server)
      shown = await toCode(administrator('germany'))

      const tenth = await browser.send(shown, { code: '000000' })
      const locked = await browser.send(tenth, { code: code() })

      assert.ok(tenth.words.includes(en.faults.codeWrong))
      assert.ok(locked.words.includes('AADSTS50053'))
    })

    test('no step is skipped: what a form adds beside its flow counts for nothing', async () => {
      const account = await browser.open(url())

      const all = { user_name: administrator().userPrincipalName, password: 'x', code: code(), decision: 'yes' }
      const shown = await browser.send(account, { ...all, mfa: 'true', person: administrator().userId })

      assert.ok(shown.words.includes(en.enterPassword))
    })

    test('a flow that is forged, missing, too old or of another browser is refused', async () => {
      const page = await toCode()
      const stranger = new SampleBrowser(center.server)
      await stranger.open(url())

      expectStale(await browser.send(page, { flow: `${page.form['flow']?.slice(0, -4)}AAAA` }))
      expectStale(await browser.send(page, { flow: '' }))
      expectStale(await browser.send(page, { flow: center.server.vault.seal('{"mfa":true}') }))
      expectStale(await stranger.send(page, { code: code() }))
      expectStale(await new SampleBrowser(center.server).send(page, { code: code() }))
      center.clock.advance('PT31M')
      expectStale(await browser.send(page, { code: code() }))
    })

    test('a question is answered in the session in which it was asked, and in no other', async () => {
      const question = await signInAs(browser, await browser.open(url({ prompt: 'consent' })), {
        person: administrator(),
        server: center.server,
      })
      browser.cookies.delete('comptoir-session')

      expectStale(await browser.send(question, { decision: 'yes' }))
    })

    test('a password that changed meanwhile ends the sign-in, and the sessions that began before', async () => {
      const page = await toCode()
      await updatePersonRow(center.server, administrator().userId, { password_set_at: center.clock.now() })

      expectStale(await browser.send(page, { code: code() }))

      center.clock.advance('PT1M')
      await signInAs(browser, await browser.open(url()), { person: administrator(), server: center.server })
      center.clock.advance('PT1M')
      await updatePersonRow(center.server, administrator().userId, { password_set_at: center.clock.now() })
      assert.ok((await browser.open(url())).words.includes(en.signIn))
    })

    test('somebody of another account does not sign in to a tenant', async () => {
      const shown = await signInAs(browser, await browser.open(url()), {
        person: administrator('usgov'),
        server: center.server,
      })

      assert.equal(shown.status, errorSpec('userNotInTenant').status)
      assert.ok(shown.words.includes('AADSTS50020'), shown.words)
      assert.equal(browser.cookies.has('comptoir-session'), false)
    })

    test('at the host of another cloud nobody has the name', async () => {
      browser = new SampleBrowser(center.server, { host: 'login.microsoftonline.com' })
      const first = await browser.open(authorizationUrl(center.account('global'), {}, { tenant: 'common' }))
      const password = await browser.send(first, { user_name: administrator('usgov').userPrincipalName })

      const shown = await browser.send(password, { password: administrator('usgov').password ?? '' })

      assert.ok(shown.words.includes(en.faults.credentialsWrong))
    })
  })
