import type { deleteUser as operation } from '@comptoir/contract/comptoir/user-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { checkKeeperStays, loadPerson } from './load-person.ts'
import { personOf } from './person-document.ts'
import { removePerson } from './person-store.ts'
import { checkMayManage } from './role-rules.ts'

/** Removes somebody from the account, with all that was issued to them; what they did stays in the audit log. */
export const deleteUser: Handler<typeof operation> = async (context, { userId }) => {
  const { db, partner, principal, server } = context
  const person = await loadPerson(context, userId)
  checkMayManage(principal.roles, rolesOf(person.roles))
  await checkKeeperStays(context, person)
  await removePerson(db, person)
  await identityChanged(db, server, partner)
  context.record({ before: personOf(person) })
  return null
}
