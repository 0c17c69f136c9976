import type { NewAccount, NewPerson } from '../identity/create-account.ts'
import type { Server } from '../server.ts'
import type { SampleBrowser, Shown } from './sample-browser.ts'
import { codeAt, timeStepAt } from './totp-rules.ts'

/** Where a client of a test takes its answers. */
export const sampleReplyUrl = 'http://localhost:8477/signed-in'

/** The address that a client sends the browser to. */
export function authorizationUrl(
  { application, account }: NewAccount,
  query: Readonly<Record<string, string>> = {},
  { version = 'v2', tenant = account.tenant_id }: { readonly version?: 'v1' | 'v2'; readonly tenant?: string } = {},
): string {
  const asked = new URLSearchParams({
    client_id: application.clientId,
    response_type: 'code',
    redirect_uri: sampleReplyUrl,
    state: 'the-state',
    ...(version === 'v2' ? { scope: 'openid profile offline_access' } : {}),
    ...query,
  })
  return `/${tenant}/oauth2/${version === 'v2' ? 'v2.0/' : ''}authorize?${asked}`
}

/** Gives name, password and code, until everything is proven; gives the page after. */
export async function signInAs(
  browser: SampleBrowser,
  first: Shown,
  { person, server }: { readonly person: NewPerson; readonly server: Server },
): Promise<Shown> {
  const password = await browser.send(first, { user_name: person.userPrincipalName })
  const code = await browser.send(password, { password: person.password ?? '' })
  return browser.send(code, { code: currentCode(server, person) })
}

/** The code that the person's authenticator shows. */
export function currentCode({ clock }: Pick<Server, 'clock'>, { totpSecret = '' }: NewPerson): string {
  return codeAt(totpSecret, timeStepAt(clock.epochMs()))
}
