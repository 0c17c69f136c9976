import type { Role } from '@comptoir/contract/identity/roles'
import type { Credential } from '@comptoir/contract/operation'

/** Who is asking: an application of an account, alone or for a user. */
export interface Principal {
  readonly partnerId: string
  /** The directory of the token. */
  readonly tenantId: string
  readonly clientId: string
  readonly applicationName: string
  readonly credential: Credential
  /** Set when the application acts for a user. */
  readonly userId: string | undefined
  readonly userPrincipalName: string | undefined
  /** Set for a customer's own people: they see nothing but that customer. */
  readonly customerId: string | undefined
  /** The user's; of an application alone its own. */
  readonly roles: readonly Role[]
  readonly applicationRoles: readonly Role[]
  /** What the application itself must be, for the resource of the token. */
  readonly applicationRole: Role | undefined
  /** Whether the user proved more than a password. */
  readonly mfa: boolean
  /** Second of the epoch after which the token is worth nothing. */
  readonly expiresAt: number
}
