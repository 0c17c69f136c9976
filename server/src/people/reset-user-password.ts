import type { resetUserPassword as operation } from '@comptoir/contract/comptoir/user-operations'
import { oneTimePassword } from '../customers/one-time-password.ts'
import type { Handler } from '../handler.ts'
import { rolesOf } from '../identity/role-list.ts'
import { hashSecret } from '../identity/secrets.ts'
import { loadPerson } from './load-person.ts'
import { endSessionsOf, updatePerson } from './person-store.ts'
import { checkMayManage } from './role-rules.ts'

/**
 * Gives somebody a new password, told in this answer alone. Whoever signed in as them is signed out, and what the old
 * password obtained is worth nothing any more.
 */
export const resetUserPassword: Handler<typeof operation> = async (context, { userId }) => {
  const { db, principal, server } = context
  context.admit(principal.credential === 'app' ? 'byProgram' : 'byPerson')
  const person = await loadPerson(context, userId)
  checkMayManage(principal.roles, rolesOf(person.roles))
  const password = oneTimePassword()
  await updatePerson(db, {
    ...person,
    password_hash: await hashSecret(password),
    // Refresh tokens live on the system's clock.
    password_set_at: server.clock.now(),
    must_change_password: 1,
  })
  await endSessionsOf(db, person)
  const { user_id: id, user_principal_name: userPrincipalName } = person
  context.record({ after: { id, userPrincipalName } })
  return { id, userPrincipalName, oneTimePassword: password }
}
