import type { deleteKey as operation } from '@comptoir/contract/comptoir/application-credential-operations'
import type { Handler } from '../handler.ts'
import { rolesOf } from '../identity/role-list.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { keyDocument } from './credential-document.ts'
import { keysOf, removeKey } from './credential-store.ts'
import { loadApplication } from './load-application.ts'

/** Deletes a key: it gets no token any more. Tokens that it got live out their hour, as at the real service. */
export const deleteKey: Handler<typeof operation> = async (context, { clientId, keyId }) => {
  const { db, principal, server } = context
  const application = await loadApplication(context, clientId)
  checkMayManage(principal.roles, rolesOf(application.roles))
  const keys = await keysOf(db, application.client_id)
  const key = keys.find(({ key_id }) => key_id === keyId.toLowerCase()) ?? refuse('keyNotFound', keyId)
  await removeKey(db, key)
  context.record({ before: keyDocument(key, server.clock.now()), details: { ClientId: application.client_id } })
  return null
}
