import type { getUser as operation } from '@comptoir/contract/comptoir/user-operations'
import type { Handler } from '../handler.ts'
import { loadPerson } from './load-person.ts'
import { personOf } from './person-document.ts'

/** Shows somebody of the account. */
export const getUser: Handler<typeof operation> = async (context, { userId }) =>
  personOf(await loadPerson(context, userId))
