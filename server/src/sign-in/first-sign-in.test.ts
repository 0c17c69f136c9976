import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { findPerson } from '../identity/account-store.ts'
import type { NewPerson } from '../identity/create-account.ts'
import { SampleBrowser, type Shown } from './sample-browser.ts'
import { updatePersonRow } from './sample-changes.ts'
import { authorizationUrl, currentCode } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

const en = textsIn('en')

for (const engine of engines)
  describe(`a first sign-in over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let sales: NewPerson
    let helpdesk: NewPerson

    before(async () => {
      center = await startPartnerCenter({ engine })
      const [first, second] = center.account('global').people
      sales = first ?? assert.fail()
      helpdesk = second ?? assert.fail()
    })
    after(() => center.close())

    const toSecondFactor = async (
      browser: SampleBrowser,
      person: NewPerson,
      password = person.password ?? '',
    ): Promise<Shown> => {
      const first = await browser.open(
        authorizationUrl(center.account('global'), { login_hint: person.userPrincipalName }),
      )
      return browser.send(first, { password })
    }
    const kept = ({ userId }: NewPerson) =>
      center.server.store.read.one(findPerson, {
        partner_id: center.account('global').account.partner_id,
        user_id: userId,
      })

    test('sets a second factor up, once its code shows that the authenticator has it', async () => {
      await updatePersonRow(center.server, helpdesk.userId, { totp_secret: null })
      const browser = new SampleBrowser(center.server)

      const page = await toSecondFactor(browser, helpdesk)
      const totpSecret = /secret=([A-Z2-7]+)/.exec(page.words)?.[1] ?? assert.fail(page.words)
      const wrong = await browser.send(page, { code: '000000' })
      const right = await browser.send(wrong, { code: currentCode(center.server, { ...helpdesk, totpSecret }) })

      assert.equal(totpSecret.length, 32)
      assert.ok(page.words.includes(totpSecret.replaceAll(/(.{4})(?=.)/g, '$1 ')))
      assert.ok(wrong.words.includes(en.faults.setUpCodeWrong))
      assert.ok(wrong.words.includes(totpSecret), 'the secret stays the same')
      assert.ok(right.words.includes(en.consentTitle), right.words)
      const sealed = (await kept(helpdesk))?.totp_secret ?? assert.fail()
      assert.equal(center.server.vault.open(sealed), totpSecret)
    })

    test('puts a new password in the place of one that was given', async () => {
      center.clock.advance('PT1M')
      await updatePersonRow(center.server, sales.userId, { must_change_password: 1 })
      const browser = new SampleBrowser(center.server)
      const page = await browser.send(await toSecondFactor(browser, sales), { code: currentCode(center.server, sales) })
      const choose = (from: Shown, password: string, again = password): Promise<Shown> =>
        browser.send(from, { new_password: password, new_password_again: again })

      const short = await choose(page, 'short')
      const otherwise = await choose(short, 'a quiet harbour', 'a quite harbour')
      const named = await choose(otherwise, 'the sales of it all')
      const old = await choose(named, sales.password ?? '')
      const taken = await choose(old, 'a quiet harbour')

      assert.ok(page.words.includes(en.newPasswordTitle), page.words)
      assert.ok(short.words.includes(en.faults.tooShort))
      assert.ok(otherwise.words.includes(en.faults.notAlike))
      assert.ok(named.words.includes(en.faults.containsName))
      assert.ok(old.words.includes(en.faults.passwordKept))
      assert.ok(taken.words.includes(en.consentTitle), taken.words)
      const row = await kept(sales)
      assert.deepEqual([row?.must_change_password, row?.password_set_at], [0, center.clock.now()])
      const again = new SampleBrowser(center.server)
      assert.ok((await toSecondFactor(again, sales)).words.includes(en.faults.credentialsWrong))
      assert.ok((await toSecondFactor(again, sales, 'a quiet harbour')).words.includes(en.codeTitle))
    })
  })
