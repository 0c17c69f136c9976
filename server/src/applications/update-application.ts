import type { updateApplication as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { rolesOf } from '../identity/role-list.ts'
import { checkMayManage, requestedRoles } from '../people/role-rules.ts'
import { applicationDocument } from './application-document.ts'
import { updateApplicationRow } from './application-store.ts'
import { ownAppIdUri, ownReplyUrls } from './check-addresses.ts'
import { loadApplication } from './load-application.ts'

/** Changes an application; new roles, and the end of its tokens, take effect at once. */
export const updateApplication: Handler<typeof operation> = async (context, { clientId, body }) => {
  const { db, partner, principal, server } = context
  const before = await loadApplication(context, clientId)
  const held = rolesOf(before.roles)
  const roles = body.roles ? requestedRoles(body.roles, partner.kind) : held
  checkMayManage(principal.roles, [...held, ...roles])
  const after = {
    ...before,
    name: body.name ?? before.name,
    roles: JSON.stringify(roles),
    reply_urls: body.replyUrls ? await ownReplyUrls(db, body.replyUrls, before) : before.reply_urls,
    app_id_uri: body.appIdUri === undefined ? before.app_id_uri : await ownAppIdUri(db, body.appIdUri, before),
    enabled: body.enabled === undefined ? before.enabled : Number(body.enabled),
  }
  await updateApplicationRow(db, after)
  await identityChanged(db, server, partner)
  const application = applicationDocument(after)
  context.record({ before: applicationDocument(before), after: application })
  return application
}
