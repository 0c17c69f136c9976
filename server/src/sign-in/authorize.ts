import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Input } from '@comptoir/contract/operation'
import type { Handler, PublicContext } from '../handler.ts'
import type { HtmlAnswer } from '../page.ts'
import { PartnerCenterError } from '../partner-center-error.ts'
import { refuseClient } from './authorization-answer.ts'
import { type AuthorizationRequest, readAuthorizationRequest } from './authorization-request.ts'
import { againAt, beginSignIn } from './begin-sign-in.ts'
import { hasConsent } from './consent.ts'
import { complete, questionOf } from './finish.ts'
import { isOfTenant, subjectOf } from './flow-subject.ts'
import { type Language, languageOf } from './language.ts'
import { currentSession, type SignedIn } from './session.ts'

type Operations = typeof signInOperations

/** `GET /{tenant}/oauth2/authorize` */
export const authorizeV1: Handler<Operations['identity.authorize.v1']> = (context, input) =>
  authorize(context, input, 'v1')

/** `GET /{tenant}/oauth2/v2.0/authorize` */
export const authorizeV2: Handler<Operations['identity.authorize.v2']> = (context, input) =>
  authorize(context, input, 'v2')

async function authorize(
  context: PublicContext,
  input: Input<Operations['identity.authorize.v1']>,
  version: 'v1' | 'v2',
): Promise<HtmlAnswer> {
  const language = languageOf(input.ui_locales, context.header('accept-language'))
  const reading = await readAuthorizationRequest(context, input, version)
  if (reading.kind === 'refused') return refuseClient(context, { ...reading, language })
  const { request } = reading
  const { prompts } = request
  if (prompts.includes('none')) return authorizeSilently(context, request, language)
  return beginSignIn(
    context,
    { kind: 'authorize', request },
    {
      language,
      again: againAt(context.url),
      loginHint: request.loginHint,
      singleSignOn:
        !prompts.includes('login') &&
        !prompts.includes('select_account') &&
        isRecent(context, request, await currentSession(context)),
    },
  )
}

/** Without a page: the client gets what it asks for, or why somebody must be asked. */
async function authorizeSilently(
  context: PublicContext,
  request: AuthorizationRequest,
  language: Language,
): Promise<HtmlAnswer> {
  const refused = (error: PartnerCenterError): HtmlAnswer =>
    refuseClient(context, { replyTo: request, language, error })
  const flow = {
    purpose: { kind: 'authorize', request },
    language,
    startedAt: context.server.clock.epochMs(),
    browser: '',
    again: '',
  } as const
  const subject = await subjectOf(context, flow)
  const signedIn = await currentSession(context)
  const hint = request.loginHint?.trim().toLowerCase()
  const fits =
    signedIn &&
    isOfTenant(context, signedIn.person, subject.tenant) &&
    isRecent(context, request, signedIn) &&
    (!hint || hint === signedIn.person.user_principal_name)
  if (!fits) return refused(new PartnerCenterError('signInRequired'))
  const { application } = subject
  if (!(await hasConsent(context, questionOf(context, subject, signedIn))))
    return refused(new PartnerCenterError('consentRequired', [application.client_id, application.name]))
  return complete(context, flow, { subject, signedIn })
}

/** Whether somebody signed in no longer ago than the client allows. */
function isRecent({ now }: PublicContext, { maxAge }: AuthorizationRequest, signedIn: SignedIn | undefined): boolean {
  if (maxAge === null || !signedIn) return true
  return Date.parse(now()) - Date.parse(signedIn.session.started_at) <= maxAge * 1000
}
