import type { identityOperations } from '@comptoir/contract/identity/operations'
import type { Handler } from '../handler.ts'
import { findPerson } from '../identity/account-store.ts'
import { refuse } from '../partner-center-error.ts'
import { subjectOf } from './user-claims.ts'

/** `GET /{tenant}/openid/userinfo`: who signed in, for a token of the directory's graph. */
export const userInfo: Handler<(typeof identityOperations)['identity.userInfo.get']> = async ({ db, principal }) => {
  const { userId, partnerId, clientId } = principal
  const person = userId === undefined ? undefined : await db.one(findPerson, { partner_id: partnerId, user_id: userId })
  if (!person) return refuse('accessDenied', 'the token is of nobody here')
  return {
    sub: subjectOf(person, clientId),
    name: `${person.given_name} ${person.family_name}`,
    given_name: person.given_name,
    family_name: person.family_name,
    email: person.email,
    preferred_username: person.user_principal_name,
  }
}
