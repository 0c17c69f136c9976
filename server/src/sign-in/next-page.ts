import { randomBytes } from 'node:crypto'
import type { PublicContext } from '../handler.ts'
import { findPerson } from '../identity/account-store.ts'
import { HtmlAnswer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import { toBase32 } from './base32.ts'
import { setCookie } from './browser-cookies.ts'
import { finish, requireTenant } from './finish.ts'
import { type Flow, sealFlow } from './flow.ts'
import type { FlowSubject } from './flow-subject.ts'
import {
  accountPage,
  codePage,
  newPasswordPage,
  passwordPage,
  type StepPage,
  setUpPage,
} from './pages/sign-in-pages.ts'
import { beginSession, endSession, maySignIn } from './session.ts'
import type { Fault } from './texts/texts.ts'
import { textsIn } from './texts/texts-in.ts'

/** What a sign-in waits for. */
export type Step = 'account' | 'password' | 'code' | 'setUp' | 'newPassword'

/** What is still to be proven; undefined where everything is. */
export function stepOf(flow: Flow, person: PersonTable | undefined): Step | undefined {
  if (!person) return flow.userName === undefined ? 'account' : 'password'
  if (!flow.mfa) return person.totp_secret === null ? 'setUp' : 'code'
  return person.must_change_password === 1 ? 'newPassword' : undefined
}

/** Whose password was right, where it still is. @throws signInStale where it is not */
export async function personOf(
  context: PublicContext,
  { person, passwordSetAt }: Flow,
): Promise<PersonTable | undefined> {
  if (!person) return undefined
  const row = await context.db.one(findPerson, { partner_id: person.partnerId, user_id: person.userId })
  if (!row || !maySignIn(context, row) || row.password_set_at !== passwordSetAt) return refuse('signInStale')
  return row
}

/** Shows the page of what is still to be proven or, where nothing is, begins a session and goes on. */
export async function nextPage(
  context: PublicContext,
  flow: Flow,
  { subject, fault }: { readonly subject: FlowSubject; readonly fault?: Fault | undefined },
): Promise<HtmlAnswer> {
  const person = await personOf(context, flow)
  const step = stepOf(flow, person)
  if (step !== undefined) return show(context, flow, { step, subject, fault })
  if (!person) return refuse('signInStale')
  requireTenant(context, subject, { person })
  await endSession(context)
  const { cookie, ...signedIn } = await beginSession(context, person, flow.mfa === true)
  const answer = await finish(context, flow, { subject, signedIn })
  return withCookie(answer, setCookie(context, 'session', cookie))
}

/** The answer, with a cookie that goes along. */
export function withCookie({ status, html, headers }: HtmlAnswer, cookie: string): HtmlAnswer {
  return new HtmlAnswer(status, html, { ...headers, 'set-cookie': cookie })
}

interface Showing {
  readonly step: Step
  readonly subject: FlowSubject
  readonly fault: Fault | undefined
}

/** Bytes of a second factor's seed: as long as SHA-1 gives, as RFC 4226 recommends. */
const seedLength = 20

function show({ server }: PublicContext, flow: Flow, { step, subject, fault }: Showing): HtmlAnswer {
  const newTotpSecret = flow.newTotpSecret ?? toBase32(randomBytes(seedLength))
  const travelling = step === 'setUp' ? { ...flow, newTotpSecret } : flow
  const content: StepPage = {
    language: flow.language,
    texts: textsIn(flow.language),
    flow: sealFlow(server.vault, travelling),
    fault,
    application: subject.application.name,
    userName: flow.userName ?? '',
    again: flow.again,
    // The last of these pages is followed by a redirect to the client, and nobody knows which one is last.
    leaves: flow.purpose.kind !== 'device',
  }
  switch (step) {
    case 'account':
      return accountPage(content)
    case 'password':
      return passwordPage(content)
    case 'code':
      return codePage(content)
    case 'setUp':
      return setUpPage(content, newTotpSecret)
    case 'newPassword':
      return newPasswordPage(content)
    default:
      return step satisfies never
  }
}
