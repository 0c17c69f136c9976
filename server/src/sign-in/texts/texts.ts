import type { PasswordFault } from '../password-rules.ts'

/** The kinds of resources that a person is told about. */
export type ResourceKind = 'everything' | 'csp' | 'cpp' | 'ingestion' | 'identity' | 'comptoir' | 'graph'

/** Everything that the pages say, in one language. */
export interface Texts {
  readonly signIn: string
  readonly toContinueTo: (application: string) => string
  readonly userName: string
  readonly next: string
  readonly password: string
  readonly enterPassword: string
  readonly signedInAs: string
  readonly anotherAccount: string
  readonly codeTitle: string
  readonly codeHint: string
  readonly code: string
  readonly verify: string
  readonly setUpTitle: string
  readonly setUpWhy: string
  readonly setUpSteps: readonly [string, string]
  readonly setUpSecret: string
  readonly setUpAddress: string
  readonly newPasswordTitle: string
  readonly newPasswordWhy: string
  readonly newPassword: string
  readonly newPasswordAgain: string
  readonly newPasswordRule: string
  readonly consentTitle: string
  readonly consentAsks: (application: string, account: string) => string
  readonly publishedBy: (publisher: string) => string
  readonly consentMay: string
  readonly may: Readonly<Record<ResourceKind, string>>
  readonly mayKeepAccess: string
  readonly maySeeProfile: string
  readonly consentNote: string
  readonly adminConsentNote: (account: string) => string
  readonly accept: string
  readonly decline: string
  readonly deviceTitle: string
  readonly deviceHint: string
  readonly deviceCode: string
  readonly approvalTitle: string
  readonly approvalAsks: (application: string) => string
  readonly approvalWarning: string
  readonly approve: string
  readonly approvedTitle: string
  readonly approved: (application: string) => string
  readonly declinedTitle: string
  readonly declined: (application: string) => string
  readonly signedOutTitle: string
  readonly signedOut: string
  readonly continueTitle: string
  readonly continueHint: string
  readonly continue: string
  readonly refusedTitle: string
  readonly refusedHint: string
  readonly staleTitle: string
  readonly staleHint: string
  readonly errorDetails: string
  readonly faults: Readonly<Record<Fault, string>>
}

/** What can be wrong with what a person entered. */
export type Fault =
  | PasswordFault
  | 'userNameMissing'
  | 'credentialsWrong'
  | 'locked'
  | 'codeWrong'
  | 'setUpCodeWrong'
  | 'passwordKept'
  | 'deviceCodeUnknown'
  | 'deviceCodeExpired'
  | 'deviceCodeUsed'
