import type { associateTenant as operation } from '@comptoir/contract/comptoir/tenant-operations'
import type { Input } from '@comptoir/contract/operation'
import type { Context, Handler } from '../handler.ts'
import { identityChanged } from '../identity/identity-change.ts'
import { refuse } from '../partner-center-error.ts'
import { tenantDocument } from './tenant-document.ts'
import { addTenant, isTenantTaken } from './tenant-store.ts'

type Asked = Input<typeof operation>['body']

/**
 * Associates one more tenant with the account: a new one in the cloud's own domain, or one that exists. Inferred: whose
 * the existing one is nobody here can check, so that it belongs to the account that names it first.
 */
export const associateTenant: Handler<typeof operation> = async (context, { body }) => {
  const { db, partner, server } = context
  const { tenantId, domain } = askedTenant(context, body)
  const row = {
    tenant_id: tenantId,
    partner_id: partner.partner_id,
    domain,
    name: body.name ?? partner.name,
    is_primary: 0,
    created_at: server.clock.now(),
  }
  if (await isTenantTaken(db, tenantId)) refuse('tenantTaken', tenantId)
  if (!(await addTenant(db, row))) refuse('tenantDomainTaken', domain)
  await identityChanged(db, server, partner)
  db.afterCommit(() => server.accounts.setTenant(row))
  const tenant = tenantDocument(row)
  context.record({ after: tenant })
  return tenant
}

function askedTenant({ cloud, newId }: Context<typeof operation>, { prefix, tenantId, domain }: Asked) {
  if (prefix !== undefined && tenantId === undefined && domain === undefined)
    return { tenantId: newId(), domain: `${prefix.toLowerCase()}.${cloud.domainSuffix}` }
  if (prefix === undefined && tenantId !== undefined && domain !== undefined)
    return { tenantId: tenantId.toLowerCase(), domain: domain.toLowerCase() }
  return refuse('tenantRequestUnclear')
}
