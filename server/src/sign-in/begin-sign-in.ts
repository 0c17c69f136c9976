import type { PublicContext } from '../handler.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import type { HtmlAnswer } from '../page.ts'
import { pathOf, queryOf } from '../request-address.ts'
import { cookieOf, setCookie } from './browser-cookies.ts'
import { finish } from './finish.ts'
import type { Flow, Purpose } from './flow.ts'
import { isOfTenant, subjectOf } from './flow-subject.ts'
import type { Language } from './language.ts'
import { nextPage, withCookie } from './next-page.ts'
import { currentSession } from './session.ts'

interface Beginning {
  readonly language: Language
  /** Where to begin again with another account. */
  readonly again: string
  readonly loginHint?: string | null | undefined
  /** Whether somebody who is signed in may go on as they are. */
  readonly singleSignOn: boolean
}

/** Begins a sign-in: whoever is signed in goes on, everybody else is asked who they are. */
export async function beginSignIn(
  context: PublicContext,
  purpose: Purpose,
  { language, again, loginHint, singleSignOn }: Beginning,
): Promise<HtmlAnswer> {
  const known = cookieOf(context, 'browser')
  const browser = known ?? newSecret()
  const startedAt = context.server.clock.epochMs()
  const flow: Flow = { purpose, language, again, startedAt, browser: tokenHash(browser) }
  const hint = loginHint?.trim().toLowerCase() || undefined
  const subject = await subjectOf(context, flow)
  const current = await currentSession(context)
  const goesOn =
    singleSignOn &&
    current &&
    isOfTenant(context, current.person, subject.tenant) &&
    (hint === undefined || hint === current.person.user_principal_name)
  const answer = goesOn
    ? await finish(context, flow, { subject, signedIn: current })
    : await nextPage(context, hint === undefined ? flow : { ...flow, userName: hint }, { subject })
  return known === undefined ? withCookie(answer, setCookie(context, 'browser', browser)) : answer
}

/** The address of a request with the question which account to use, and without the answer. */
export function againAt(url: string): string {
  const query = queryOf(url)
  query.delete('login_hint')
  query.set('prompt', 'select_account')
  // Two slashes at the beginning would name another host.
  const { pathname } = new URL(`http://localhost/${pathOf(url)}`)
  return `${pathname.replace(/^\/+/, '/')}?${query}`
}
