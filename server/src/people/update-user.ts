import type { updateUser as operation } from '@comptoir/contract/comptoir/user-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkKeeperStays, loadPerson } from './load-person.ts'
import { personOf } from './person-document.ts'
import { endSessionsOf, updatePerson } from './person-store.ts'
import { checkMayManage, requestedRoles } from './role-rules.ts'

/** Changes somebody of the account. New roles, and a disabled sign-in, take effect at once, on tokens that live, too. */
export const updateUser: Handler<typeof operation> = async (context, { userId, body }) => {
  const { db, partner, principal, server } = context
  const before = await loadPerson(context, userId)
  const held = rolesOf(before.roles)
  const roles = body.roles ? requestedRoles(body.roles, partner.kind) : held
  if (body.roles && roles.length === 0) refuse('rolesMissing')
  checkMayManage(principal.roles, [...held, ...roles])
  const after = {
    ...before,
    given_name: body.givenName ?? before.given_name,
    family_name: body.familyName ?? before.family_name,
    email: body.email ?? before.email,
    roles: JSON.stringify(roles),
    enabled: body.enabled === undefined ? before.enabled : Number(body.enabled),
  }
  await checkKeeperStays(context, before, after)
  await updatePerson(db, after)
  if (after.enabled === 0) await endSessionsOf(db, after)
  await identityChanged(db, server, partner)
  context.record({ before: personOf(before), after: personOf(after) })
  return personOf(after)
}
