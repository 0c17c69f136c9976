import type { Cloud } from '@comptoir/contract/cloud'
import type { ErrorName } from '@comptoir/contract/errors'
import type { PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'

/** A tenant that tokens are of, with the account it belongs to. */
export interface Directory {
  readonly tenantId: string
  readonly account: AccountTable
  readonly cloud: Cloud
}

const emptyGuid = '00000000-0000-0000-0000-000000000000'
const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const domainForm = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i

/** Tenant segments that name no tenant: who signs in tells which it is. */
const anyTenant = ['common', 'organizations', 'consumers']

/** Whether a path leaves the tenant to whoever signs in. */
export function namesNoTenant(segment: string): boolean {
  return anyTenant.includes(segment.toLowerCase())
}

/** The tenant that the path names, by GUID or domain, where the addressed host serves its cloud; undefined for `common`. */
export function directoryAt(
  context: PublicContext,
  segment: string,
  unknown: ErrorName = 'tenantUnknown',
): Directory | undefined {
  if (namesNoTenant(segment)) return undefined
  if (segment === emptyGuid) refuse('tenantEmpty', segment)
  if (!guidForm.test(segment) && !domainForm.test(segment)) refuse('tenantNotDomain', segment)
  const { server, host } = context
  const tenant = server.accounts.tenant(segment)
  const account = tenant && server.accounts.get(tenant.partner_id)
  const cloud = account && server.cloudOf(account)
  if (!tenant || !account || !cloud || !server.servesAt(host, cloud)) return refuse(unknown, segment)
  return { tenantId: tenant.tenant_id, account, cloud }
}

/** The tenant that the path names. @throws tenantMissing where it leaves that to whoever signs in, and nobody does */
export function namedDirectory(context: PublicContext, segment: string, unknown?: ErrorName): Directory {
  return directoryAt(context, segment, unknown) ?? refuse('tenantMissing')
}

/** The tenant that a person's tokens are of: the one in the path where it is of the person's account, else the person's own. */
export function directoryOfPerson(context: PublicContext, segment: string, person: PersonTable): Directory {
  const named = directoryAt(context, segment)
  const { server, host } = context
  const account = server.accounts.get(person.partner_id)
  const cloud = server.cloudOf(account)
  if (named && named.account.partner_id !== person.partner_id) return refuse('refreshTokenUnreadable')
  if (!server.servesAt(host, cloud)) return refuse('refreshTokenUnreadable')
  return named ?? { tenantId: person.tenant_id, account, cloud }
}
