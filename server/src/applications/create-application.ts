import type { createApplication as operation } from '@comptoir/contract/comptoir/application-operations'
import type { Context, Handler } from '../handler.ts'
import { insertApplication } from '../identity/account-store.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { refuse } from '../partner-center-error.ts'
import { checkMayManage, requestedRoles } from '../people/role-rules.ts'
import { findTenant } from '../tenants/tenant-store.ts'
import { applicationDocument } from './application-document.ts'
import { ownAppIdUri, ownReplyUrls } from './check-addresses.ts'

/** Makes an application in a tenant of the account, with roles: associated from the start. Its keys come after. */
export const createApplication: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, principal, server, cloud } = context
  const roles = requestedRoles(body.roles, partner.kind)
  if (roles.length === 0) refuse('rolesMissing')
  checkMayManage(principal.roles, roles)
  const place = {
    partner_id: partner.partner_id,
    tenant_id: await tenantOf(context, body.tenantId),
    client_id: context.newId(),
  }
  const { kind = 'web' } = body
  const byHand = cloud.applications.registration === 'byHand' && kind === 'web'
  const row = {
    ...place,
    object_id: context.newId(),
    name: body.name,
    kind,
    roles: JSON.stringify(roles),
    reply_urls: await ownReplyUrls(db, body.replyUrls ?? [], place),
    app_id_uri: await ownAppIdUri(db, body.appIdUri, place),
    registration: byHand ? 'registered' : 'confirmed',
    enabled: 1,
    created_at: server.clock.now(),
  }
  await db.run(insertApplication, row)
  await identityChanged(db, server, partner)
  const application = applicationDocument(row)
  context.record({ after: application })
  return application
}

async function tenantOf({ db, partner }: Context<typeof operation>, asked: string | undefined): Promise<string> {
  if (asked === undefined) return partner.tenant_id
  const tenant = await findTenant(db, partner.partner_id, asked.toLowerCase())
  return tenant?.tenant_id ?? refuse('tenantNotFound', asked)
}
