import { Type } from 'typebox'
import { accountManagers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { application, applicationKind } from '../schemas/application.ts'
import { seekCollection } from '../schemas/collection.ts'
import { roleNames } from '../schemas/person.ts'
import { guid, oneOf, optional, pageSize, shortText } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const managed = { clouds: everywhere, auth: ['app', 'appUser'], roles: accountManagers, source: 'comptoir' } as const
const one = { params: { clientId: guid } } as const

/** Text of any length: what is too long has an error that says so. */
const address = Type.String({ minLength: 1 })

export const listApplications = defineOperation({
  id: 'comptoir.applications.list',
  title: 'List the applications of the account',
  method: 'GET',
  path: '/comptoir/v1/applications',
  query: { size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) },
  replies: { 200: seekCollection(application) },
  list: 'seek',
  errors: ['requestInvalid'],
  ...managed,
})

export const getApplication = defineOperation({
  id: 'comptoir.applications.get',
  title: 'Show an application of the account',
  method: 'GET',
  path: '/comptoir/v1/applications/{clientId}',
  ...one,
  replies: { 200: application },
  errors: ['applicationNotFound'],
  ...managed,
})

export const createApplication = defineOperation({
  id: 'comptoir.applications.create',
  title: 'Create an application and associate it with the account',
  method: 'POST',
  path: '/comptoir/v1/applications',
  body: Type.Object({
    name: shortText,
    /** Default: `web`. */
    kind: optional(applicationKind),
    /** Default: the account's primary tenant. */
    tenantId: optional(guid),
    replyUrls: optional(Type.Array(address, { maxItems: 50 })),
    appIdUri: optional(address),
    roles: roleNames,
  }),
  replies: { 201: application },
  errors: [
    'tenantNotFound',
    'replyUrlInvalid',
    'replyUrlTaken',
    'appIdUriInvalid',
    'appIdUriTaken',
    'roleUnknown',
    'roleNotOfAccount',
    'roleNotGivable',
    'rolesMissing',
  ],
  audit: { resourceType: 'application', operationType: 'create_application' },
  ...managed,
})

export const associateApplications = defineOperation({
  id: 'comptoir.applications.associate',
  title: 'Associate applications of the account’s tenants with the account, all with the same roles',
  method: 'POST',
  path: '/comptoir/v1/applications/associate',
  body: Type.Object({ clientIds: Type.Array(guid, { minItems: 1, maxItems: 100 }), roles: roleNames }),
  replies: { 200: Type.Object({ applications: Type.Array(application) }) },
  errors: [
    'applicationNotInTenant',
    'applicationAssociated',
    'roleUnknown',
    'roleNotOfAccount',
    'roleNotGivable',
    'rolesMissing',
  ],
  audit: { resourceType: 'application', operationType: 'associate_application' },
  ...managed,
  notes:
    'Applications that are in a tenant of the account and have no role yet. Those added together get the same roles.',
})

export const updateApplication = defineOperation({
  id: 'comptoir.applications.update',
  title: 'Change an application: its name, addresses, roles, and whether it gets tokens',
  method: 'PATCH',
  path: '/comptoir/v1/applications/{clientId}',
  ...one,
  body: Type.Object({
    name: optional(shortText),
    /** Replace the ones it has. */
    replyUrls: optional(Type.Array(address, { maxItems: 50 })),
    appIdUri: optional(address),
    /** Replace the ones it has; none ends its association, and it stays in the tenant. */
    roles: optional(roleNames),
    enabled: optional(Type.Boolean()),
  }),
  replies: { 200: application },
  errors: [
    'applicationNotFound',
    'replyUrlInvalid',
    'replyUrlTaken',
    'appIdUriInvalid',
    'appIdUriTaken',
    'roleUnknown',
    'roleNotOfAccount',
    'roleNotGivable',
  ],
  audit: { resourceType: 'application', operationType: 'update_application' },
  ...managed,
})

export const deleteApplication = defineOperation({
  id: 'comptoir.applications.delete',
  title: 'Delete an application with its keys and certificates; its tokens end',
  method: 'DELETE',
  path: '/comptoir/v1/applications/{clientId}',
  ...one,
  replies: { 204: null },
  errors: ['applicationNotFound', 'roleNotGivable'],
  audit: { resourceType: 'application', operationType: 'delete_application' },
  ...managed,
})

export const confirmApplication = defineOperation({
  id: 'comptoir.applications.confirm',
  title: 'Confirm a registered web application in App management',
  method: 'POST',
  path: '/comptoir/v1/applications/{clientId}/confirm',
  ...one,
  replies: { 200: application },
  errors: ['applicationNotFound', 'applicationConfirmed'],
  audit: { resourceType: 'application', operationType: 'confirm_application' },
  ...managed,
  roles: ['owner', 'globalAdmin', 'operator', 'dataTrustee'],
  source: 'developing-for-partner-center-for-microsoft-national-cloud',
  notes: 'In the clouds where applications are registered by hand, the API takes no token of a web application before.',
})
