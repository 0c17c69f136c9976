import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { SampleBrowser } from './sample-browser.ts'
import { authorizationUrl, sampleReplyUrl, signInAs } from './sample-sign-in.ts'
import { textsIn } from './texts/texts-in.ts'

const en = textsIn('en')

for (const engine of engines)
  describe(`identity.logout over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let browser: SampleBrowser

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())
    beforeEach(async () => {
      center.clock.advance('PT1M')
      browser = new SampleBrowser(center.server)
      const first = await browser.open(authorizationUrl(center.account('global')))
      await signInAs(browser, first, { person: center.account('global').administrator, server: center.server })
    })

    const url = (query: Readonly<Record<string, string>> = {}, version: 'v1' | 'v2' = 'v2'): string =>
      `/common/oauth2/${version === 'v2' ? 'v2.0/' : ''}logout?${new URLSearchParams(query)}`

    test('ends the session, here and in the store, and forgets the cookies', async () => {
      const session = browser.cookies.get('comptoir-session') ?? assert.fail('no session')

      const shown = await browser.open(url({}, 'v1'))

      assert.ok(shown.words.includes(en.signedOut))
      assert.equal(browser.cookies.size, 0)
      browser.cookies.set('comptoir-session', session)
      const silent = await browser.open(authorizationUrl(center.account('global'), { prompt: 'none' }))
      assert.equal(silent.location?.searchParams.get('error'), 'login_required')
    })

    test('leads back to where the client is registered, with the state', async () => {
      const { clientId } = center.account('global').application
      const hint = `x.${Buffer.from(JSON.stringify({ aud: clientId })).toString('base64url')}.y`

      for (const query of [{}, { client_id: clientId }, { id_token_hint: hint }]) {
        const back = { post_logout_redirect_uri: sampleReplyUrl, state: 'a b' }
        browser = new SampleBrowser(center.server)
        center.clock.advance('PT1M')
        await signInAs(browser, await browser.open(authorizationUrl(center.account('global'))), {
          person: center.account('global').administrator,
          server: center.server,
        })

        const shown = await browser.open(url({ ...query, ...back }))

        assert.equal(shown.location?.href, `${sampleReplyUrl}?state=a+b`)
      }
    })

    test('leads nowhere else', async () => {
      const { clientId } = center.account('global').application
      const evil = { post_logout_redirect_uri: 'https://evil.example/' }

      for (const query of [evil, { ...evil, client_id: clientId }, { ...evil, id_token_hint: 'nonsense' }]) {
        const shown = await browser.open(url(query))

        assert.deepEqual([shown.status, shown.location], [200, undefined])
      }
      const nobody = await new SampleBrowser(center.server).open(url({ post_logout_redirect_uri: sampleReplyUrl }))
      assert.equal(nobody.location, undefined)
    })
  })
