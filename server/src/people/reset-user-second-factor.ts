import type { resetUserSecondFactor as operation } from '@comptoir/contract/comptoir/user-operations'
import type { Handler } from '../handler.ts'
import { rolesOf } from '../identity/role-list.ts'
import { loadPerson } from './load-person.ts'
import { personOf } from './person-document.ts'
import { endSessionsOf, updatePerson } from './person-store.ts'
import { checkMayManage } from './role-rules.ts'

/** Forgets somebody's second factor: the next sign-in sets up another one. */
export const resetUserSecondFactor: Handler<typeof operation> = async (context, { userId }) => {
  const { db, principal } = context
  const before = await loadPerson(context, userId)
  checkMayManage(principal.roles, rolesOf(before.roles))
  const after = { ...before, totp_secret: null, totp_used_step: 0 }
  await updatePerson(db, after)
  await endSessionsOf(db, after)
  context.record({ before: personOf(before), after: personOf(after) })
  return personOf(after)
}
