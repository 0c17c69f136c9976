import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { SampleBrowser } from './sample-browser.ts'
import { authorizationUrl, signInAs } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

describe('every page', () => {
  let center: PartnerCenter

  before(async () => {
    center = await startPartnerCenter()
  })
  after(() => center.close())

  const formPost = (): string =>
    authorizationUrl(center.account('global'), { response_mode: 'form_post', prompt: 'consent' })

  test('is kept out of frames and caches, and lets nothing else in', async () => {
    const browser = new SampleBrowser(center.server)
    const first = await browser.open(formPost())
    const asked = await signInAs(browser, first, {
      person: center.account('global').administrator,
      server: center.server,
    })
    const leaving = await browser.send(asked, { decision: 'yes' })
    const device = await browser.open('/devicelogin')
    const refused = await browser.open('/common/oauth2/authorize')

    for (const { headers, html } of [first, asked, leaving, device, refused]) {
      assert.match(String(headers['content-security-policy']), /^default-src 'none';/)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.equal(headers['x-frame-options'], 'DENY')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['cache-control'], 'no-store')
      assert.doesNotMatch(html, /(src|href)="(?!\/|data:)/)
    }
    assert.match(String(leaving.headers['content-security-policy']), /script-src 'sha256-/)
    assert.doesNotMatch(String(first.headers['content-security-policy']), /script-src|form-action/)
    assert.match(String(device.headers['content-security-policy']), /form-action 'self'/)
  })

  test('is in the language of ui_locales, then of the browser, to its end', async () => {
    const fr = textsIn('fr')
    const browser = new SampleBrowser(center.server, { language: 'fr-CH, en;q=0.5' })
    const first = await browser.open(formPost())
    const wrong = await browser.send(first, { user_name: '' })
    center.clock.advance('PT1M')
    const asked = await signInAs(browser, wrong, {
      person: center.account('global').administrator,
      server: center.server,
    })
    const leaving = await browser.send(asked, { decision: 'yes' })
    const refused = await browser.open('/common/oauth2/authorize')
    const english = await browser.open(`${formPost()}&ui_locales=en-GB`)

    assert.match(first.html, /<html lang="fr">/)
    assert.ok(first.words.includes(fr.userName))
    assert.ok(wrong.words.includes(fr.faults.userNameMissing))
    assert.ok(asked.words.includes(fr.consentMay))
    assert.ok(leaving.words.includes(fr.continueHint))
    assert.ok(refused.words.includes(fr.refusedTitle))
    assert.match(english.html, /<html lang="en">/)
  })

  test('says what others put in, and does not run it', async () => {
    const browser = new SampleBrowser(center.server)
    const evil = '"><script>alert(1)</script>'

    const hinted = await browser.open(authorizationUrl(center.account('global'), { login_hint: evil }))
    const unknown = await browser.open(authorizationUrl(center.account('global'), { client_id: evil }))
    const device = await browser.open(`/devicelogin?user_code=${encodeURIComponent(evil)}`)
    const state = await browser.open(
      authorizationUrl(center.account('global'), { prompt: 'none', response_mode: 'form_post', state: evil }),
    )

    for (const { html } of [hinted, unknown, device, state]) assert.doesNotMatch(html, /<script>alert/)
    assert.equal(state.form['state'], evil)
  })

  test('over HTTPS its cookies are this host’s alone', async () => {
    const answer = await center.server.app.inject({
      url: formPost(),
      headers: { 'x-forwarded-proto': 'https' },
    })
    const plain = String(answer.headers['set-cookie'])

    assert.match(plain, /^comptoir-browser=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const trusting = await startPartnerCenter({ trustProxy: ['127.0.0.1'] })
    const secure = await trusting.server.app.inject({
      url: authorizationUrl(trusting.account('global')),
      headers: { 'x-forwarded-proto': 'https' },
    })
    assert.match(
      String(secure.headers['set-cookie']),
      /^__Host-comptoir-browser=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
    await trusting.close()
  })
})
