import type { PublicContext } from '../handler.ts'
import { recordSignIn, type SignInAttempt } from '../identity/sign-in-log.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { FlowSubject } from './flow-subject.ts'
import type { SignedIn } from './session.ts'

/** The AADSTS numbers of what goes wrong on the pages, as the sign-in log has them. @see reference-aadsts-error-codes */
export const signInErrorCodes = {
  credentialsWrong: 50126,
  userDisabled: 50057,
  codeWrong: 500121,
  consentDeclined: 65004,
} as const

/** Who tried, from where, and for which application. */
export function attemptOf(
  { remoteAddress }: PublicContext,
  { application }: FlowSubject,
  { person, session }: { readonly person: PersonTable; readonly session?: SignedIn['session'] },
): Omit<SignInAttempt, 'kind' | 'succeeded'> {
  return {
    partnerId: person.partner_id,
    userId: person.user_id,
    userPrincipalName: person.user_principal_name,
    clientId: application.client_id,
    applicationName: application.name,
    address: remoteAddress,
    mfa: session && session.mfa === 1,
  }
}

interface Failure {
  readonly person: PersonTable
  readonly subject: FlowSubject
  readonly code: number
}

/** Puts a failed sign-in on record. */
export function recordFailure(context: PublicContext, { person, subject, code }: Failure): Promise<void> {
  const attempt = attemptOf(context, subject, { person })
  return recordSignIn(context.server, { ...attempt, kind: 'user', succeeded: false, errorCode: code })
}
