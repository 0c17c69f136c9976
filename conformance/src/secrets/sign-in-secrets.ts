import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { SampleBrowser, type Shown } from '@comptoir/server/sign-in/sample-browser'
import { authorizationUrl, signInAs } from '@comptoir/server/sign-in/sample-sign-in'
import { codeAt, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import type { PartnerCenter } from '@comptoir/testing'

const resource = 'https://api.partnercenter.microsoft.com'
const scope = `openid offline_access ${resource}/user_impersonation`

/** Signs people in as the pages want it, and keeps all that is secret on the way: codes, cookies, seeds, passwords, tokens. */
export class SignInSecrets {
  readonly #center: PartnerCenter
  readonly #secrets: Map<string, string>

  constructor(center: PartnerCenter, secrets: Map<string, string>) {
    this.#center = center
    this.#secrets = secrets
  }

  /** Somebody new, with the password that they were told: it is replaced, and a second factor set up. */
  async signInFirst(userPrincipalName: string, oneTimePassword: string): Promise<void> {
    const verifier = this.#secret('code verifier', 'the-code-verifier-of-a-client-0123456789-abcdefgh')
    const code_challenge = createHash('sha256').update(verifier).digest('base64url')
    const asked = { response_type: 'code id_token', response_mode: 'form_post', nonce: 'n', scope }
    const url = authorizationUrl(this.#center.account('global'), {
      ...asked,
      code_challenge,
      code_challenge_method: 'S256',
    })
    const browser = new SampleBrowser(this.#center.server)
    const password = await browser.send(await browser.open(url), { user_name: userPrincipalName })
    const mistyped = await browser.send(password, {
      password: this.#secret('password typed wrong', 'a lighthouse on the moon'),
    })
    const setUp = await browser.send(mistyped, { password: oneTimePassword })
    const totpSecret = this.#secret('seed that a page shows', /secret=([A-Z2-7]+)/.exec(setUp.words)?.[1])
    const chosen = await browser.send(setUp, {
      code: codeAt(totpSecret, timeStepAt(this.#center.server.clock.epochMs())),
    })
    const newPassword = this.#secret('password that somebody chose', 'a quiet harbour at dawn')
    const asking = await browser.send(chosen, { new_password: newPassword, new_password_again: newPassword })
    const told = await this.#consented(browser, asking)
    this.#keepCookies('new person', browser)
    this.#secret('ID token of the front channel', told.form['id_token'])
    const code = this.#secret('authorization code', told.form['code'])
    await this.#redeem('authorization_code', {
      code,
      code_verifier: verifier,
      redirect_uri: 'http://localhost:8477/signed-in',
    })
    // A code is good once: the second time it ends what came of it, which is noted.
    await this.#ask('/oauth2/v2.0/token', { grant_type: 'authorization_code', code, code_verifier: verifier })
  }

  /** The administrator, for a device that shows a code. */
  async signInDevice(): Promise<void> {
    this.#center.clock.advance('PT2M')
    const client_id = commandLineApplication.clientId
    const issued = await this.#ask('/oauth2/v2.0/devicecode', { client_id, scope })
    const device_code = this.#secret('device code', issued['device_code'])
    const browser = new SampleBrowser(this.#center.server)
    const entry = await browser.open(`/common/oauth2/deviceauth?user_code=${issued['user_code']}`)
    const first = await browser.send(entry, { user_code: String(issued['user_code']) })
    const { administrator: person } = this.#center.account('global')
    const question = await signInAs(browser, first, { person, server: this.#center.server })
    await browser.send(question, { decision: 'yes' })
    this.#keepCookies('administrator', browser)
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
    const tokens = await this.#ask('/oauth2/v2.0/token', { grant_type, client_id, device_code })
    this.#keepTokens('device', tokens)
  }

  async #consented(browser: SampleBrowser, page: Shown): Promise<Shown> {
    return page.form['code'] === undefined ? browser.send(page, { decision: 'yes' }) : page
  }

  async #redeem(grant_type: string, form: Readonly<Record<string, string>>): Promise<void> {
    const { application } = this.#center.account('global')
    const client = { client_id: application.clientId, client_secret: application.secret }
    this.#keepTokens(grant_type, await this.#ask('/oauth2/v2.0/token', { grant_type, ...client, ...form }))
  }

  async #ask(path: string, form: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
    const { account } = this.#center.account('global')
    const answer = await this.#center.server.app.inject({
      method: 'POST',
      url: `/${account.tenant_id}${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })
    return answer.json()
  }

  #keepTokens(whence: string, answer: Readonly<Record<string, unknown>>): void {
    for (const name of ['access_token', 'refresh_token', 'id_token'])
      this.#secret(`${name} of ${whence}`, answer[name], JSON.stringify(answer))
  }

  #keepCookies(whose: string, browser: SampleBrowser): void {
    assert.ok(browser.cookies.size > 0)
    for (const [name, value] of browser.cookies) this.#secret(`cookie ${name} of the ${whose}`, value)
  }

  #secret(name: string, value: unknown, given = 'nothing'): string {
    assert.ok(typeof value === 'string' && value.length >= 8, `no ${name}, but ${given}`)
    this.#secrets.set(name, value)
    return value
  }
}
