import type { deleteApplication as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { checkMayManage } from '../people/role-rules.ts'
import { applicationDocument } from './application-document.ts'
import { removeApplication } from './application-store.ts'
import { loadApplication } from './load-application.ts'

/** Removes an application with its keys and certificates; its tokens are worth nothing from then on. */
export const deleteApplication: Handler<typeof operation> = async (context, { clientId }) => {
  const { db, partner, principal, server } = context
  const application = await loadApplication(context, clientId)
  checkMayManage(principal.roles, rolesOf(application.roles))
  await removeApplication(db, application)
  await identityChanged(db, server, partner)
  context.record({ before: applicationDocument(application) })
  return null
}
