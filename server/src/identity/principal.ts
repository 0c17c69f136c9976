import type { Credential } from '@comptoir/contract/operation'

/** Who is asking: an application of an account, alone or for a user. */
export interface Principal {
  readonly partnerId: string
  readonly tenantId: string
  readonly clientId: string
  readonly applicationName: string
  readonly credential: Credential
  /** Set when the application acts for a user. */
  readonly userId: string | undefined
  readonly userPrincipalName: string | undefined
  /** Whether the user proved more than a password. */
  readonly mfa: boolean
  /** Second of the epoch after which the token is worth nothing. */
  readonly expiresAt: number
}
