import { Type } from 'typebox'
import { accountAdministrators, customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { count, guid, text } from '../../schemas/primitives.ts'

/** What the documents have on customers' directory roles, to be built. */
export const plannedDirectoryRoles = {
  'csp.directoryRoles.list': definePlanned({
    id: 'csp.directoryRoles.list',
    title: "List a customer's directory roles",
    method: 'GET',
    path: '/v1/customers/{customerId}/directoryroles',
    params: { customerId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-user-roles-for-a-customer',
  }),
  'csp.directoryRoles.members.list': definePlanned({
    id: 'csp.directoryRoles.members.list',
    title: 'List the users in a role',
    method: 'GET',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
    params: { customerId: guid, roleId: guid },
    query: { size: Type.Optional(count), seekOperation: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-user-roles-for-a-customer',
    notes: 'The query is known from the public SDKs alone.',
  }),
  'csp.directoryRoles.members.add': definePlanned({
    id: 'csp.directoryRoles.members.add',
    title: 'Add a user to a role',
    method: 'POST',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
    params: { customerId: guid, roleId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'set-user-roles-for-a-customer',
  }),
  'csp.directoryRoles.members.remove': definePlanned({
    id: 'csp.directoryRoles.members.remove',
    title: 'Remove a user from a role',
    method: 'DELETE',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers/{userId}',
    params: { customerId: guid, roleId: guid, userId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'remove-customer-user-from-a-role',
  }),
} as const
