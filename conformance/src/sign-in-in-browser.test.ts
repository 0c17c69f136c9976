import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { NewPerson } from '@comptoir/server/identity/create-account'
import { updatePersonRow } from '@comptoir/server/sign-in/sample-changes'
import { textsIn } from '@comptoir/server/sign-in/texts/texts-in'
import { codeAt, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { noBrowser, openBrowser } from './real-browser.ts'
import { catchReplies, type ReplyCatcher } from './reply-catcher.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const commandLineId = 'c0a7701e-0000-4000-8000-00000000c11e'

/** Languages of the browser, by day and by night, with scripts and without, wide and narrow. */
const browsers = [
  { locale: 'en-US', language: 'en', javaScriptEnabled: true, colorScheme: 'light', width: 1280 },
  { locale: 'fr-FR', language: 'fr', javaScriptEnabled: true, colorScheme: 'dark', width: 320 },
  { locale: 'fr-FR', language: 'fr', javaScriptEnabled: false, colorScheme: 'light', width: 320 },
] as const

/** One for all tests: starting it takes longer than they do. */
let browser: Browser
if (!noBrowser) {
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())
}

for (const { locale, language, javaScriptEnabled, colorScheme, width } of browsers)
  describe(`a sign-in in Chromium: ${locale}, ${colorScheme}, ${width} px, scripts ${javaScriptEnabled ? 'on' : 'off'}`, {
    skip: noBrowser,
  }, () => {
    const texts = textsIn(language)
    let center: PartnerCenter
    let catcher: ReplyCatcher
    let origin: string
    let context: BrowserContext
    let page: Page
    const looked = new Set<string>()

    before(async () => {
      center = await startPartnerCenter()
      catcher = await catchReplies()
      origin = await center.server.app.listen({ host: '127.0.0.1', port: 0 })
    })
    after(async () => {
      await catcher?.close()
      await center?.close()
    })
    beforeEach(async () => {
      center.clock.advance('PT1M')
      const viewport = { width, height: 800 }
      context = await browser.newContext({ locale, javaScriptEnabled, colorScheme, viewport })
      page = await context.newPage()
    })
    afterEach(() => context?.close())

    const administrator = (): NewPerson => center.account('global').administrator
    const post = (path: string, form: Readonly<Record<string, string>>) =>
      fetch(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form) })

    /** What axe finds on the page, and whether everything fits its width; where it comes again it is the same page. */
    const expectAccessible = async (name: string): Promise<void> => {
      if (looked.has(name)) return
      looked.add(name)
      const shots = process.env['COMPTOIR_TEST_SHOTS']
      if (shots)
        await page.screenshot({ path: `${shots}/${name}-${locale}-${colorScheme}-${width}.png`, fullPage: true })
      if (!javaScriptEnabled) return
      // Beside the page's own scripts: its policy lets none in, and need not.
      await page.evaluate(axe)
      const found = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
      assert.deepEqual(violationsIn(found), [], name)
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      assert.equal(overflow, 0, `${name} is wider than the window`)
    }
    const fill = async (name: string, value: string): Promise<void> => {
      const field = page.locator(`input[name="${name}"]:visible`)
      await field.fill(value)
      await Promise.all([page.waitForLoadState(), field.press('Enter')])
    }
    const heading = (text: string): Promise<void> => page.getByRole('heading', { level: 1, name: text }).waitFor()
    const giveNamePasswordAndCode = async (person = administrator()): Promise<void> => {
      await heading(texts.signIn)
      await expectAccessible('account')
      await fill('user_name', person.userPrincipalName)
      await heading(texts.enterPassword)
      await fill('password', 'wrong')
      await page.getByText(texts.faults.credentialsWrong).waitFor()
      await expectAccessible('password')
      await fill('password', person.password ?? '')
      await heading(texts.codeTitle)
      await expectAccessible('code')
      await fill('code', codeAt(person.totpSecret ?? '', timeStepAt(center.clock.epochMs())))
    }

    test('the Secure Application Model: sign in, consent, and a code that is good for tokens with MFA', async () => {
      const { application, account } = center.account('global')
      const asked = {
        client_id: application.clientId,
        redirect_uri: catcher.url,
        response_mode: 'form_post',
        response_type: 'code id_token',
        scope: 'openid profile',
        nonce: '1',
        state: 'kept',
      }

      await page.goto(`${origin}/common/oauth2/authorize?${new URLSearchParams(asked)}&prompt=consent`)
      await giveNamePasswordAndCode()
      await heading(texts.consentTitle)
      await expectAccessible('consent')
      await page.getByRole('button', { name: texts.accept }).click()
      if (!javaScriptEnabled) {
        await heading(texts.continueTitle)
        await page.getByRole('button', { name: texts.continue }).click()
      }
      await page.getByText('Welcome').waitFor()

      const form = catcher.form() ?? assert.fail('nothing was posted')
      assert.deepEqual([...form.keys()].toSorted(), ['code', 'id_token', 'session_state', 'state'])
      const answer = await post(`/${account.tenant_id}/oauth2/token`, {
        grant_type: 'authorization_code',
        resource: 'https://api.partnercenter.microsoft.com',
        client_id: application.clientId,
        client_secret: application.secret,
        code: form.get('code') ?? '',
      })
      const token = memberOf(await answer.json(), 'access_token')
      assert.equal(answer.status, 200)
      const customers = await fetch(`${origin}/v1/customers`, { headers: { authorization: `Bearer ${token}` } })
      assert.equal(customers.status, 200)
    })

    test('an answer in the query comes through, though the client sends the browser on', async () => {
      const { application } = center.account('global')
      const asked = {
        client_id: application.clientId,
        redirect_uri: catcher.url,
        response_type: 'code',
        state: 'query',
      }

      await page.goto(`${origin}/common/oauth2/authorize?${new URLSearchParams(asked)}&prompt=consent`)
      await giveNamePasswordAndCode()
      await page.getByRole('button', { name: texts.decline }).click()
      await page.getByText('Welcome').waitFor()

      assert.deepEqual([catcher.form()?.get('error'), catcher.form()?.get('state')], ['access_denied', 'query'])
    })

    test('a device: its code, sign in, and the question whose it is', async () => {
      const answer = await post('/common/oauth2/v2.0/devicecode', { client_id: commandLineId, scope: 'openid' })
      const userCode = memberOf(await answer.json(), 'user_code')

      await page.goto(`${origin}/devicelogin`)
      await heading(texts.deviceTitle)
      await fill('user_code', 'no such code')
      await page.getByText(texts.faults.deviceCodeUnknown).waitFor()
      await expectAccessible('device')
      await fill('user_code', ` ${userCode.toLowerCase()} `)
      await giveNamePasswordAndCode()
      await heading(texts.approvalTitle)
      await expectAccessible('approval')
      await page.getByRole('button', { name: texts.approve }).click()
      await heading(texts.approvedTitle)
      await expectAccessible('approved')
    })

    test('a first sign-in: a second factor is set up, a new password chosen', async () => {
      const [sales = administrator()] = center.account('global').people
      await updatePersonRow(center.server, sales.userId, { totp_secret: null, must_change_password: 1 })
      const { application } = center.account('global')
      const asked = { client_id: application.clientId, redirect_uri: catcher.url, response_type: 'code' }

      await page.goto(`${origin}/common/oauth2/authorize?${new URLSearchParams(asked)}`)
      await fill('user_name', sales.userPrincipalName)
      await fill('password', sales.password ?? '')
      await heading(texts.setUpTitle)
      await expectAccessible('set-up')
      const secret = (await page.locator('dd').first().innerText()).replaceAll(' ', '')
      await fill('code', codeAt(secret, timeStepAt(center.clock.epochMs())))
      await heading(texts.newPasswordTitle)
      await expectAccessible('new-password')
      await page.locator('input[name="new_password"]').fill('a quiet harbour')
      await fill('new_password_again', 'a quiet harbour')
      await heading(texts.consentTitle)
    })

    test('a refusal, and the end', async () => {
      await page.goto(`${origin}/common/oauth2/authorize?client_id=nobody`)
      await heading(texts.refusedTitle)
      await expectAccessible('refused')
      const { application } = center.account('global')
      const asked = {
        client_id: application.clientId,
        redirect_uri: catcher.url,
        response_type: 'code',
        prompt: 'none',
      }
      // Where scripts run the page would be gone before it is looked at.
      await page.route('**/authorize?*response_mode=form_post', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(/<script>.*<\/script>/, '')
        await route.fulfill({ response, body })
      })
      await page.goto(`${origin}/common/oauth2/authorize?${new URLSearchParams(asked)}&response_mode=form_post`)
      await heading(texts.continueTitle)
      await expectAccessible('leaving')
      await page.goto(`${origin}/common/oauth2/logout`)
      await heading(texts.signedOutTitle)
      await expectAccessible('signed-out')
    })
  })

/** A text of an answer. */
function memberOf(answer: unknown, name: string): string {
  return typeof answer === 'object' && answer !== null && name in answer
    ? String(Reflect.get(answer, name))
    : assert.fail(name)
}

/** What axe says is wrong, in few words. */
function violationsIn(found: unknown): readonly unknown[] {
  const { violations } = found as { violations: readonly { id: string; nodes: readonly { html: string }[] }[] }
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
}
