import type { PublicContext } from '../handler.ts'
import { decideDeviceCode } from '../identity/device-codes.ts'
import { recordSignIn } from '../identity/sign-in-log.ts'
import type { HtmlAnswer } from '../page.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { refuseClient } from './authorization-answer.ts'
import { hasConsent, isAdministrator, keepConsent, mayConsent } from './consent.ts'
import { deviceFault, devicePageFor } from './device-code-entry.ts'
import { complete, questionOf, requireTenant } from './finish.ts'
import type { Flow } from './flow.ts'
import type { FlowSubject } from './flow-subject.ts'
import { endPage } from './pages/end-page.ts'
import { currentSession, type SignedIn } from './session.ts'
import { attemptOf, signInErrorCodes } from './sign-in-record.ts'
import { textsIn } from './texts/texts-in.ts'

/** Takes the answer to the last question, of the session in which it was asked. @throws signInStale in any other */
export async function decide(
  context: PublicContext,
  flow: Flow,
  { subject, accepts }: { readonly subject: FlowSubject; readonly accepts: boolean },
): Promise<HtmlAnswer> {
  const signedIn = await currentSession(context)
  if (!signedIn || signedIn.session.session_hash !== flow.session) return refuse('signInStale')
  requireTenant(context, subject, signedIn)
  if (!accepts) await recordRefusal(context, subject, signedIn)
  const deciding = { subject, signedIn, accepts }
  return flow.purpose.kind === 'device'
    ? decideOnDevice(context, flow, deciding)
    : decideOnConsent(context, flow, deciding)
}

interface Deciding {
  readonly subject: FlowSubject
  readonly signedIn: SignedIn
  readonly accepts: boolean
}

async function decideOnConsent(
  context: PublicContext,
  flow: Flow,
  { subject, signedIn, accepts }: Deciding,
): Promise<HtmlAnswer> {
  const { purpose, language } = flow
  if (purpose.kind === 'device') return refuse('signInStale')
  if (!accepts) {
    const replyTo =
      purpose.kind === 'authorize'
        ? purpose.request
        : { redirectUri: purpose.redirectUri, responseMode: 'query' as const, state: purpose.state }
    return refuseClient(context, { replyTo, language, error: new PartnerCenterError('consentDeclined') })
  }
  const forEverybody = purpose.kind === 'adminConsent'
  const { person } = signedIn
  if (!(forEverybody ? isAdministrator(person) : mayConsent(person, subject.application)))
    refuse('adminConsentRequired', subject.application.name)
  await keepConsent(context, questionOf(context, subject, signedIn), forEverybody ? 'everybody' : 'person')
  return complete(context, flow, { subject, signedIn })
}

async function decideOnDevice(
  context: PublicContext,
  { purpose, language }: Flow,
  { subject, signedIn, accepts }: Deciding,
): Promise<HtmlAnswer> {
  if (purpose.kind !== 'device') return refuse('signInStale')
  const { person, session } = signedIn
  const { application, device } = subject
  const texts = textsIn(language)
  const { userCode } = purpose
  if (deviceFault(context, device)) return devicePageFor(context, { language, device, userCode })
  const question = questionOf(context, subject, signedIn)
  if (accepts && !(await hasConsent(context, question))) {
    if (!mayConsent(person, application)) refuse('adminConsentRequired', application.name)
    await keepConsent(context, question, 'person')
  }
  const { partner_id, user_id } = person
  const decided = { state: accepts ? 'approved' : 'declined', partner_id, user_id, mfa: session.mfa }
  const touched = await context.server.store.write((db) =>
    db.run(decideDeviceCode, { user_code: userCode, ...decided }),
  )
  if (touched !== 1) return devicePageFor(context, { language, userCode, fault: 'deviceCodeUsed' })
  if (accepts) await recordApproval(context, subject, signedIn)
  return accepts
    ? endPage({ language, title: texts.approvedTitle, text: texts.approved(application.name) })
    : endPage({ language, title: texts.declinedTitle, text: texts.declined(application.name) })
}

function recordApproval(context: PublicContext, subject: FlowSubject, signedIn: SignedIn): Promise<void> {
  return recordSignIn(context.server, { ...attemptOf(context, subject, signedIn), kind: 'device', succeeded: true })
}

function recordRefusal(context: PublicContext, subject: FlowSubject, signedIn: SignedIn): Promise<void> {
  return recordSignIn(context.server, {
    ...attemptOf(context, subject, signedIn),
    kind: subject.device ? 'device' : 'user',
    succeeded: false,
    errorCode: signInErrorCodes.consentDeclined,
  })
}
