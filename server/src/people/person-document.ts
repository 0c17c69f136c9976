import type { Person } from '@comptoir/contract/schemas/person'
import { rolesOf } from '../identity/role-list.ts'
import type { PersonTable } from '../store/identity-tables.ts'

/** Somebody of the account as the wire shows them: nothing that proves who they are. */
export function personOf(row: PersonTable): Person {
  return {
    id: row.user_id,
    userPrincipalName: row.user_principal_name,
    tenantId: row.tenant_id,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    roles: [...rolesOf(row.roles)],
    enabled: row.enabled === 1,
    mustChangePassword: row.must_change_password === 1,
    hasSecondFactor: row.totp_secret !== null,
    createdAt: row.created_at,
  }
}
