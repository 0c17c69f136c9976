import { Type } from 'typebox'
import { supporters } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { count, guid, identifier, offset, text } from '../../schemas/primitives.ts'

/** What the documents have on service requests, to be built. */
export const plannedServiceRequests = {
  'csp.serviceRequests.listByCustomer': definePlanned({
    id: 'csp.serviceRequests.listByCustomer',
    title: "List a customer's service requests",
    method: 'GET',
    path: '/v1/customers/{customerId}/servicerequests',
    params: { customerId: guid },
    query: {
      status: Type.Optional(text),
      filter: Type.Optional(text),
      size: Type.Optional(count),
      offset: Type.Optional(offset),
    },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['appUser'],
    roles: supporters,
    source: 'get-all-service-requests-for-a-customer',
    notes: 'The query is known from the public SDKs alone.',
  }),
  'csp.serviceRequests.get': definePlanned({
    id: 'csp.serviceRequests.get',
    title: 'Get a service request',
    method: 'GET',
    path: '/v1/servicerequests/{serviceRequestId}',
    params: { serviceRequestId: identifier },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['appUser'],
    roles: supporters,
    source: 'get-service-request-details-by-id',
  }),
  'csp.serviceRequests.update': definePlanned({
    id: 'csp.serviceRequests.update',
    title: 'Change a service request, or add a note',
    method: 'PATCH',
    path: '/v1/servicerequests/{serviceRequestId}',
    params: { serviceRequestId: identifier },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['appUser'],
    roles: supporters,
    source: 'update-a-service-request',
  }),
} as const
