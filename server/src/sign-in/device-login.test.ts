import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { commandLineApplication as commandLine } from '@comptoir/contract/identity/first-party'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { plusDuration } from '../clock/clock.ts'
import { findDeviceCodeByUserCode, insertDeviceCode } from '../identity/device-codes.ts'
import { SampleBrowser, type Shown } from './sample-browser.ts'
import { signInAs } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

const en = textsIn('en')

for (const engine of engines)
  describe(`identity.device over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let browser: SampleBrowser

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())
    beforeEach(() => {
      center.clock.advance('PT16M')
      browser = new SampleBrowser(center.server)
    })

    const waiting = async (user_code: string, tenant = 'common', client_id = commandLine.clientId): Promise<void> => {
      const now = center.clock.now()
      const row = {
        code_hash: `hash of ${user_code}`,
        user_code,
        client_id,
        tenant,
        resource: null,
        scope: 'openid',
        state: 'pending',
        partner_id: null,
        user_id: null,
        mfa: 0,
        interval_seconds: 5,
        issued_at: now,
        ends_at: plusDuration(now, 'PT15M'),
        polled_at: null,
      }
      await center.server.store.write((db) => db.run(insertDeviceCode, row))
    }
    const stateOf = (user_code: string) => center.server.store.read.one(findDeviceCodeByUserCode, { user_code })
    const enter = async (user_code: string): Promise<Shown> =>
      browser.send(await browser.open('/common/oauth2/deviceauth'), { user_code })
    const signIn = (first: Shown, cloud = 'global'): Promise<Shown> =>
      signInAs(browser, first, { person: center.account(cloud).administrator, server: center.server })

    test('a code in small letters, with spaces and hyphens, leads to a sign-in and the question whose device it is', async () => {
      await waiting('ABCD2345X')

      const question = await signIn(await enter(' abc-d23 45x '))
      const done = await browser.send(question, { decision: 'yes' })

      assert.ok(question.words.includes(en.approvalAsks(commandLine.name)), question.words)
      assert.ok(done.words.includes(en.approved(commandLine.name)), done.words)
      const { administrator, account } = center.account('global')
      const row = await stateOf('ABCD2345X')
      assert.deepEqual(
        [row?.state, row?.user_id, row?.partner_id, row?.mfa],
        ['approved', administrator.userId, account.partner_id, 1],
      )
    })

    test('who declines leaves the device outside', async () => {
      await waiting('DECLINED2')

      const done = await browser.send(await signIn(await enter('DECLINED2')), { decision: 'no' })

      assert.ok(done.words.includes(en.declinedTitle), done.words)
      assert.equal((await stateOf('DECLINED2'))?.state, 'declined')
    })

    test('codes that are unknown, expired or used are told apart', async () => {
      await waiting('EXPIRES22')
      const question = await signIn(await enter('EXPIRES22'))
      center.clock.advance('PT16M')
      await waiting('USEDUSED2')
      await browser.send(await enter('USEDUSED2'), { decision: 'no' })

      assert.ok((await browser.send(question, { decision: 'yes' })).words.includes(en.faults.deviceCodeExpired))
      assert.ok((await enter('EXPIRES22')).words.includes(en.faults.deviceCodeExpired))
      assert.ok((await enter('USEDUSED2')).words.includes(en.faults.deviceCodeUsed))
      assert.ok((await enter('NOSUCH222')).words.includes(en.faults.deviceCodeUnknown))
      assert.ok((await enter('')).words.includes(en.faults.deviceCodeUnknown))
    })

    test('nobody has many guesses', async () => {
      for (let count = 0; count < 10; count += 1) await enter(`GUESS${count}`)

      assert.ok((await enter('GUESS10')).words.includes('AADSTS50053'))
    })

    test('a device of one tenant is for its own people', async () => {
      await waiting('OTHERSIDE', center.account('china').account.tenant_id)

      const shown = await signIn(await enter('OTHERSIDE'), 'germany')

      assert.ok(shown.words.includes('AADSTS50020'), shown.words)
      assert.equal((await stateOf('OTHERSIDE'))?.state, 'pending')
    })

    test('what an application may do is asked with the approval, and kept', async () => {
      await waiting('CONSENT22', 'common', center.account('germany').application.clientId)

      const question = await signIn(await enter('CONSENT22'), 'germany')

      const { application, account } = center.account('germany')
      assert.ok(question.words.includes(en.consentAsks(application.name, account.name)), question.words)
      await browser.send(question, { decision: 'yes' })
      await waiting('CONSENT33', 'common', application.clientId)
      const second = await enter('CONSENT33')
      assert.ok(second.words.includes(en.approvalTitle))
      assert.ok(!second.words.includes(en.consentAsks(application.name, account.name)))
    })

    test('the short address shows the same page, in the language that was asked for, with the code filled in', async () => {
      const shown = await browser.open('/devicelogin?user_code=ABC&ui_locales=fr')

      assert.ok(shown.words.includes(textsIn('fr').deviceTitle))
      assert.equal(shown.form['user_code'], 'ABC')
      assert.ok((await browser.send(shown)).words.includes(textsIn('fr').faults.deviceCodeUnknown))
    })

    test('another account may be used instead', async () => {
      await waiting('ANOTHER22')
      const question = await signIn(await enter('ANOTHER22'))
      const again = /href="(\/[^"]*)"/.exec(question.html)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail()

      const first = await browser.send(await browser.open(again))

      assert.ok(first.words.includes(en.signIn), first.words)
    })
  })
