import { Type } from 'typebox'
import { accountManagers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { collection } from '../schemas/collection.ts'
import { domainName, guid, optional, shortText, text } from '../schemas/primitives.ts'
import { tenant } from '../schemas/tenant.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const managed = { clouds: everywhere, auth: ['app', 'appUser'], roles: accountManagers, source: 'comptoir' } as const

export const listTenants = defineOperation({
  id: 'comptoir.tenants.list',
  title: 'List the tenants that are associated with the account',
  method: 'GET',
  path: '/comptoir/v1/tenants',
  replies: { 200: collection(tenant) },
  list: 'whole',
  errors: [],
  ...managed,
})

export const associateTenant = defineOperation({
  id: 'comptoir.tenants.associate',
  title: 'Associate a tenant with the account, or create one',
  method: 'POST',
  path: '/comptoir/v1/tenants',
  body: Type.Object({
    name: optional(shortText),
    /** First label of a new tenant's domain; the cloud adds the rest. */
    prefix: optional(Type.String({ pattern: '^[A-Za-z0-9]([A-Za-z0-9-]{0,25}[A-Za-z0-9])?$' })),
    /** A tenant that exists: both its id and its domain. */
    tenantId: optional(guid),
    domain: optional(domainName),
  }),
  replies: { 201: tenant },
  errors: ['tenantRequestUnclear', 'tenantTaken', 'tenantDomainTaken'],
  audit: { resourceType: 'tenant', operationType: 'associate_tenant' },
  ...managed,
  notes:
    'With prefix a new tenant is made at {prefix}.{suffix of the cloud}; with tenantId and domain one that exists.',
})

export const removeTenant = defineOperation({
  id: 'comptoir.tenants.remove',
  title: 'Remove a tenant from the account, with its users and applications',
  method: 'DELETE',
  path: '/comptoir/v1/tenants/{tenantId}',
  params: { tenantId: guid },
  replies: {
    200: Type.Object({
      tenantId: text,
      /** User principal names. */
      removedUsers: Type.Array(text),
      /** Client ids. */
      removedApplications: Type.Array(text),
    }),
  },
  errors: ['tenantNotFound', 'tenantPrimary', 'tenantInUse', 'lastHolder', 'roleNotGivable'],
  audit: { resourceType: 'tenant', operationType: 'remove_tenant' },
  ...managed,
  notes: 'Its users lose their access at once. Inferred: so do its applications.',
})
