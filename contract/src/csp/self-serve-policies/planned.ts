import { accountAdministrators, customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { text } from '../../schemas/primitives.ts'

/** What the documents have on self-serve policies, to be built. */
export const plannedSelfServePolicies = {
  'csp.selfServePolicies.list': definePlanned({
    id: 'csp.selfServePolicies.list',
    title: 'List the self-serve policies of a customer',
    method: 'GET',
    path: '/v1/SelfServePolicy',
    query: { entity_id: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-a-list-of-self-serve-policies',
  }),
  'csp.selfServePolicies.get': definePlanned({
    id: 'csp.selfServePolicies.get',
    title: 'Get a self-serve policy',
    method: 'GET',
    path: '/v1/SelfServePolicy/{policyId}',
    params: { policyId: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-a-self-serve-policy-by-id',
  }),
  'csp.selfServePolicies.create': definePlanned({
    id: 'csp.selfServePolicies.create',
    title: 'Create a self-serve policy',
    method: 'POST',
    path: '/v1/SelfServePolicy',
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'create-a-self-serve-policy',
  }),
  'csp.selfServePolicies.update': definePlanned({
    id: 'csp.selfServePolicies.update',
    title: 'Replace a self-serve policy',
    method: 'PUT',
    path: '/v1/SelfServePolicy/{policyId}',
    aliases: ['/v1/SelfServePolicy'],
    params: { policyId: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'update-a-self-serve-policy',
    notes:
      'The article has the id in the body alone; the specification and the SDK have it in the path. Both are taken.',
  }),
  'csp.selfServePolicies.delete': definePlanned({
    id: 'csp.selfServePolicies.delete',
    title: 'Delete a self-serve policy',
    method: 'DELETE',
    path: '/v1/SelfServePolicy/{policyId}',
    params: { policyId: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'delete-a-self-serve-policy',
  }),
} as const
