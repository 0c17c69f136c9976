import type { ErrorName } from '@comptoir/contract/errors'
import type { PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'

const emptyGuid = '00000000-0000-0000-0000-000000000000'
const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const domainForm = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i

/** Tenant segments that name no tenant; they are for people signing in. */
const anyTenant = ['common', 'organizations', 'consumers']

/** The account whose tenant the path names, by GUID or domain, where the addressed host serves its cloud. */
export function tenantOf(
  { server, host }: PublicContext,
  tenant: string,
  unknown: ErrorName = 'tenantUnknown',
): AccountTable {
  if (anyTenant.includes(tenant.toLowerCase())) refuse('tenantMissing')
  if (tenant === emptyGuid) refuse('tenantEmpty', tenant)
  if (!guidForm.test(tenant) && !domainForm.test(tenant)) refuse('tenantNotDomain', tenant)
  const account = server.accounts.byTenant(tenant)
  if (!account || !server.servesAt(host, server.cloudOf(account))) return refuse(unknown, tenant)
  return account
}
