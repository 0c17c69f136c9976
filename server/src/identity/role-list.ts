import { isRole, type Role } from '@comptoir/contract/identity/roles'

/** The roles that a row keeps as JSON text; what a newer version knew is left out. */
export function rolesOf(text: string): readonly Role[] {
  const kept: unknown = JSON.parse(text)
  return Array.isArray(kept) ? kept.filter((each): each is Role => typeof each === 'string' && isRole(each)) : []
}
