import { customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid } from '../../schemas/primitives.ts'

/** What the documents have on managed services, to be built. */
export const plannedManagedServices = {
  'csp.managedServices.list': definePlanned({
    id: 'csp.managedServices.list',
    title: 'List the services that the partner manages for a customer',
    method: 'GET',
    path: '/v1/customers/{customerId}/managedservices',
    params: { customerId: guid },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-the-managed-services-for-a-customer-by-id',
  }),
} as const
