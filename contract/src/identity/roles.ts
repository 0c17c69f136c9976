/** A role: what it is called on the wire and in refusals, and whose it is. */
interface RoleSpec {
  readonly name: string
  /**
   * `account`: people and applications of the partner account. `csp`: its people who sell. `installation`: people of
   * whoever runs this installation. `customer`: a customer's own people.
   */
  readonly scope: 'account' | 'csp' | 'installation' | 'customer'
  /** What holders are there for, in a person's words. */
  readonly purpose: string
}

/**
 * Every role. `owner` is Partner Center's and the Cloud Partner Portal's alike; `contributor` is the latter's.
 * @see manage-users-and-roles
 */
export const roles = {
  owner: { name: 'Owner', scope: 'account', purpose: 'owns the account, its users, its money and its offers' },
  manager: { name: 'Manager', scope: 'account', purpose: 'manages users, tenants, applications and offers' },
  developer: { name: 'Developer', scope: 'account', purpose: 'uploads packages, submits offers, reads usage reports' },
  contributor: { name: 'Contributor', scope: 'account', purpose: 'works on offers in the Cloud Partner Portal' },
  businessContributor: {
    name: 'Business contributor',
    scope: 'account',
    purpose: 'sees financial information, sets prices',
  },
  financialContributor: {
    name: 'Financial contributor',
    scope: 'account',
    purpose: 'sees payout reports, keeps payout and tax profiles',
  },
  marketer: { name: 'Marketer', scope: 'account', purpose: 'answers reviews, reads reports without money in them' },
  adminAgent: { name: 'Admin agent', scope: 'csp', purpose: 'manages customers, subscriptions and their support' },
  salesAgent: { name: 'Sales agent', scope: 'csp', purpose: 'sells: customers, carts, orders, subscriptions' },
  helpdeskAgent: { name: 'Helpdesk agent', scope: 'csp', purpose: 'looks customers up and helps them' },
  globalAdmin: { name: 'Global admin', scope: 'csp', purpose: 'administers the account, its profiles and its users' },
  billingAdmin: { name: 'Billing admin', scope: 'csp', purpose: 'reads invoices, usage and prices' },
  userAdmin: { name: 'User admin', scope: 'csp', purpose: "manages the account's users" },
  operator: { name: 'Operator', scope: 'installation', purpose: 'runs this installation' },
  reviewer: { name: 'Reviewer', scope: 'installation', purpose: 'decides on enrolments' },
  dataTrustee: { name: 'Data trustee', scope: 'installation', purpose: 'decides who may read customer data' },
  customerAdministrator: {
    name: 'Customer administrator',
    scope: 'customer',
    purpose: "decides, for a customer, who may read the customer's data",
  },
} as const satisfies Record<string, RoleSpec>

export type Role = keyof typeof roles

/** Every role's id, in the order above. */
export const roleIds: readonly Role[] = Object.keys(roles).filter(isRole)

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}

/** The role of an id; its name, scope and purpose. */
export function roleSpec(role: Role): RoleSpec {
  return roles[role]
}

/** A role by its id or its name, in any letter case: `adminAgent`, `Admin agent`. */
export function findRole(text: string): Role | undefined {
  const wanted = text.replaceAll(/[\s_-]/g, '').toLowerCase()
  return roleIds.find((role) => role.toLowerCase() === wanted || plain(roles[role].name) === wanted)
}

function plain(name: string): string {
  return name.replaceAll(' ', '').toLowerCase()
}
