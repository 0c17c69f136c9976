import { findRole, type Role, roleIds, roleSpec } from '@comptoir/contract/identity/roles'
import { refuse } from '../partner-center-error.ts'

/** Roles that belong to whoever runs the installation, by the kind of their account. */
const installationRoles: Readonly<Record<string, readonly Role[]>> = {
  operator: ['operator', 'reviewer'],
  trustee: ['dataTrustee'],
}

const partnerRoles = roleIds.filter((role) => ['account', 'csp'].includes(roleSpec(role).scope))

/** The roles that are given in accounts of a kind. */
export function rolesOfKind(kind: string): readonly Role[] {
  return installationRoles[kind] ?? partnerRoles
}

/** The role without whose holder nobody could manage an account of this kind. */
export function keeperRole(kind: string): Role {
  return installationRoles[kind]?.[0] ?? 'owner'
}

/** Roles by their ids or names, as ids in the usual order, each once. @throws roleUnknown, roleNotOfAccount */
export function requestedRoles(names: readonly string[], kind: string): readonly Role[] {
  const given = rolesOfKind(kind)
  const asked = names.map((name) => {
    const role = findRole(name) ?? refuse('roleUnknown', name)
    if (!given.includes(role)) refuse('roleNotOfAccount', roleSpec(role).name, named(given))
    return role
  })
  return roleIds.filter((role) => asked.includes(role))
}

const administrators = ['owner', 'manager', 'globalAdmin'] as const satisfies readonly Role[]
const whoeverManagesUsers: readonly Role[] = [...administrators, 'userAdmin']

/**
 * Who gives and takes a role, and manages its holders: otherwise a new password, or a key, for a holder would be as good
 * as the role itself. Only an Owner adds an Owner; inferred for the others.
 */
const givers: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  owner: ['owner'],
  manager: administrators,
  globalAdmin: ['owner', 'globalAdmin'],
  operator: ['operator'],
  reviewer: ['operator'],
  dataTrustee: ['dataTrustee'],
}

/** Refuses a caller who may not manage holders of one of these roles. @throws roleNotGivable */
export function checkMayManage(callerRoles: readonly Role[], roles: readonly Role[]): void {
  for (const role of roles) {
    const allowed = givers[role] ?? whoeverManagesUsers
    if (!allowed.some((each) => callerRoles.includes(each)))
      refuse('roleNotGivable', roleSpec(role).name, named(allowed), named(callerRoles))
  }
}

function named(roles: readonly Role[]): string {
  return roles.length === 0 ? 'none' : roles.map((role) => roleSpec(role).name).join(', ')
}
