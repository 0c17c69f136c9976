import type { Role } from './roles.ts'

/*
 * Which roles may do what. Inferred throughout: the articles say what a role is for, never operation by operation.
 */

/** Everyone who sells or administers: what is about nobody in particular, as offers and prices. */
export const cspRoles = [
  'adminAgent',
  'salesAgent',
  'helpdeskAgent',
  'globalAdmin',
  'billingAdmin',
  'userAdmin',
] as const satisfies readonly Role[]

/** Who looks customers and their subscriptions up. */
export const customerReaders = [
  'adminAgent',
  'salesAgent',
  'helpdeskAgent',
  'globalAdmin',
] as const satisfies readonly Role[]

/** Who changes what customers have. */
export const sellers = ['adminAgent', 'salesAgent'] as const satisfies readonly Role[]

/** Who helps customers: their users, passwords and requests. */
export const supporters = ['adminAgent', 'helpdeskAgent'] as const satisfies readonly Role[]

/** Who reads invoices, usage and costs. */
export const billingReaders = ['adminAgent', 'billingAdmin', 'globalAdmin'] as const satisfies readonly Role[]

/** Who changes the account's own profiles, and reads its records. */
export const accountAdministrators = ['adminAgent', 'globalAdmin'] as const satisfies readonly Role[]

/** Who works on offers. The other roles have no effect in the marketplace. @see cloud-partner-portal-api-prerequisites */
export const publishers = ['owner', 'manager', 'developer', 'contributor'] as const satisfies readonly Role[]

/** Who reads what the marketplace tells the account: whoever publishes, or answers for it. */
export const outboxReaders = [
  'owner',
  'manager',
  'developer',
  'adminAgent',
  'globalAdmin',
] as const satisfies readonly Role[]

/** Who manages the account's tenants and applications. Whoever runs the installation manages their own account, too. */
export const accountManagers = [
  'owner',
  'manager',
  'globalAdmin',
  'operator',
  'dataTrustee',
] as const satisfies readonly Role[]

/** Who manages the account's users. */
export const userManagers = [...accountManagers, 'userAdmin'] as const satisfies readonly Role[]

/** Everyone of a partner account, whatever their role. */
export const accountRoles = [
  'owner',
  'manager',
  'developer',
  'contributor',
  'businessContributor',
  'financialContributor',
  'marketer',
  ...cspRoles,
] as const satisfies readonly Role[]

/** Everyone of an account: of a partner's, of the operator's and of the trustee's. */
export const accountPeople = [...accountRoles, 'operator', 'reviewer', 'dataTrustee'] as const satisfies readonly Role[]

/** Who reads what was changed in the account. */
export const auditReaders = [
  'owner',
  'manager',
  'globalAdmin',
  'adminAgent',
  'operator',
  'dataTrustee',
] as const satisfies readonly Role[]

/** Everyone who can sign in at all. */
export const everyone = [
  ...accountRoles,
  'operator',
  'reviewer',
  'dataTrustee',
  'customerAdministrator',
] as const satisfies readonly Role[]
