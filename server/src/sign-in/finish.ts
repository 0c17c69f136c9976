import type { PublicContext } from '../handler.ts'
import { recordSignIn } from '../identity/sign-in-log.ts'
import type { HtmlAnswer } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { directoryOfPerson } from '../token-service/directory.ts'
import { answerClient, redirectTo } from './authorization-answer.ts'
import { type ConsentQuestion, hasConsent, isAdministrator, mayConsent } from './consent.ts'
import { devicePageFor } from './device-code-entry.ts'
import { type Flow, sealFlow } from './flow.ts'
import { type FlowSubject, isOfTenant } from './flow-subject.ts'
import { approvalPage, type ConsentPage, consentPage } from './pages/question-pages.ts'
import type { SignedIn } from './session.ts'
import { attemptOf } from './sign-in-record.ts'
import { textsIn } from './texts/texts-in.ts'

/** Somebody has signed in: asks what must be asked of them, or gives the client what it came for. */
export async function finish(
  context: PublicContext,
  flow: Flow,
  { subject, signedIn }: { readonly subject: FlowSubject; readonly signedIn: SignedIn },
): Promise<HtmlAnswer> {
  requireTenant(context, subject, signedIn)
  const question = questionOf(context, subject, signedIn)
  const { purpose } = flow
  switch (purpose.kind) {
    case 'authorize': {
      const asks = purpose.request.prompts.includes('consent') && !subject.application.firstParty
      if (!asks && (await hasConsent(context, question))) return complete(context, flow, { subject, signedIn })
      requireRight(question, mayConsent(signedIn.person, subject.application))
      return consentPage(questionPage(context, flow, { question, signedIn, forEverybody: false }))
    }
    case 'adminConsent':
      requireRight(question, isAdministrator(signedIn.person))
      return consentPage(questionPage(context, flow, { question, signedIn, forEverybody: true }))
    case 'device': {
      if (subject.device?.state !== 'pending' || subject.device.ends_at <= context.now())
        return devicePageFor(context, { language: flow.language, device: subject.device, userCode: purpose.userCode })
      const asksConsent = !(await hasConsent(context, question))
      if (asksConsent) requireRight(question, mayConsent(signedIn.person, subject.application))
      return approvalPage({ ...questionPage(context, flow, { question, signedIn, forEverybody: false }), asksConsent })
    }
    default:
      return purpose satisfies never
  }
}

/** Gives the client what it came for, and puts the sign-in on record. */
export async function complete(
  context: PublicContext,
  { purpose, language }: Flow,
  { subject, signedIn }: { readonly subject: FlowSubject; readonly signedIn: SignedIn },
): Promise<HtmlAnswer> {
  const { application } = subject
  const { person } = signedIn
  const resource = questionOf(context, subject, signedIn).resource?.uri
  await recordSignIn(context.server, {
    ...attemptOf(context, subject, signedIn),
    kind: 'user',
    succeeded: true,
    resource,
  })
  if (purpose.kind === 'authorize')
    return answerClient(context, { request: purpose.request, application, language }, signedIn)
  if (purpose.kind !== 'adminConsent') return refuse('signInStale')
  const fields = new URLSearchParams({
    admin_consent: 'True',
    tenant: directoryOfPerson(context, purpose.tenant, person).tenantId,
    ...(purpose.state === null ? {} : { state: purpose.state }),
  })
  return redirectTo(`${purpose.redirectUri}${purpose.redirectUri.includes('?') ? '&' : '?'}${fields}`)
}

/** @throws userNotInTenant */
export function requireTenant(
  context: PublicContext,
  { application, tenant }: FlowSubject,
  { person }: Pick<SignedIn, 'person'>,
) {
  if (!isOfTenant(context, person, tenant))
    refuse('userNotInTenant', person.user_principal_name, tenant, application.name)
}

function requireRight({ application }: ConsentQuestion, may: boolean): void {
  if (!may) refuse('adminConsentRequired', application.name)
}

/** What somebody would consent to. */
export function questionOf({ server }: PublicContext, subject: FlowSubject, { person }: SignedIn): ConsentQuestion {
  const account = server.accounts.get(person.partner_id)
  return { account, person, application: subject.application, resource: subject.resourceIn(account) }
}

interface Asking {
  readonly question: ConsentQuestion
  readonly signedIn: SignedIn
  readonly forEverybody: boolean
}

/** The question is tied to the session in which it is asked: once that ends, nobody answers it. */
function questionPage(
  { server }: PublicContext,
  flow: Flow,
  { question, signedIn, forEverybody }: Asking,
): ConsentPage {
  const { account, application, resource, person } = question
  return {
    language: flow.language,
    texts: textsIn(flow.language),
    flow: sealFlow(server.vault, { ...flow, session: signedIn.session.session_hash }),
    application: application.name,
    userName: person.user_principal_name,
    again: flow.again,
    account: account.name,
    publisher: application.firstParty ? 'Comptoir' : server.accounts.get(application.partner_id).name,
    may:
      resource?.api === 'csp' || resource?.api === 'cpp' || resource?.api === 'ingestion'
        ? resource.api
        : resource
          ? 'graph'
          : 'everything',
    forEverybody,
    leaves: true,
  }
}
