import { createHash } from 'node:crypto'
import type { PersonTable } from '../store/identity-tables.ts'

/** A person as one application knows them: pairwise, so that another application sees another subject. */
export function subjectOf({ user_id }: PersonTable, clientId: string): string {
  return createHash('sha256').update(`${user_id} ${clientId}`).digest('base64url')
}

/** What v1 tokens say about a person, whatever they are for. */
export function userClaims(user: PersonTable, { clientId, mfa }: { readonly clientId: string; readonly mfa: boolean }) {
  return {
    amr: mfa ? ['pwd', 'mfa'] : ['pwd'],
    family_name: user.family_name,
    given_name: user.given_name,
    name: `${user.given_name} ${user.family_name}`,
    oid: user.user_id,
    sub: subjectOf(user, clientId),
    unique_name: user.user_principal_name,
    upn: user.user_principal_name,
  }
}
