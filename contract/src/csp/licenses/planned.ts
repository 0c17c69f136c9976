import { Type } from 'typebox'
import { customerReaders, supporters } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid, text } from '../../schemas/primitives.ts'

/** What the documents have on users' licences, to be built. */
export const plannedLicenses = {
  'csp.licenses.subscribedSkus.list': definePlanned({
    id: 'csp.licenses.subscribedSkus.list',
    title: 'List the licences a customer has',
    method: 'GET',
    path: '/v1/customers/{customerId}/subscribedskus',
    params: { customerId: guid },
    query: { licenseGroupIds: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    uses: {
      list: {
        title: 'List the licences of every kind a customer has',
        clouds: ['global'],
        auth: ['appUser'],
        source: 'get-a-list-of-available-licenses',
      },
      byGroup: {
        title: "List a customer's licences by license group",
        clouds: ['global'],
        auth: ['appUser'],
        source: 'get-a-list-of-available-licenses-by-license-group',
      },
    },
    source: 'get-a-list-of-available-licenses',
  }),
  'csp.licenses.assigned.list': definePlanned({
    id: 'csp.licenses.assigned.list',
    title: 'List the licences of a user',
    method: 'GET',
    path: '/v1/customers/{customerId}/users/{userId}/licenses',
    params: { customerId: guid, userId: guid },
    query: { licenseGroupIds: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    uses: {
      list: {
        title: 'List the licences of a user',
        clouds: ['global'],
        auth: ['appUser'],
        source: 'check-which-licenses-are-assigned-to-a-user',
      },
      byGroup: {
        title: 'List the licences of a user by license group',
        clouds: ['global'],
        auth: ['appUser'],
        source: 'get-licenses-assigned-to-a-user-by-license-group',
      },
    },
    source: 'check-which-licenses-are-assigned-to-a-user',
  }),
  'csp.licenses.update': definePlanned({
    id: 'csp.licenses.update',
    title: 'Assign licences to a user, or take them away',
    method: 'POST',
    path: '/v1/customers/{customerId}/users/{userId}/licenseupdates',
    params: { customerId: guid, userId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: supporters,
    source: 'assign-licenses-to-a-user',
  }),
} as const
