import { billingReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid, text } from '../../schemas/primitives.ts'

/** What the documents have on service costs, to be built. */
export const plannedServiceCosts = {
  'csp.serviceCosts.summary.get': definePlanned({
    id: 'csp.serviceCosts.summary.get',
    title: "Summarise a customer's service costs",
    method: 'GET',
    path: '/v1/customers/{customerId}/servicecosts/{billingPeriod}',
    params: { customerId: guid, billingPeriod: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: billingReaders,
    source: 'get-a-customer-s-service-costs-summary',
  }),
  'csp.serviceCosts.lineItems.list': definePlanned({
    id: 'csp.serviceCosts.lineItems.list',
    title: "List the line items of a customer's service costs",
    method: 'GET',
    path: '/v1/customers/{customerId}/servicecosts/{billingPeriod}/lineitems',
    params: { customerId: guid, billingPeriod: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: billingReaders,
    source: 'get-a-customer-s-service-costs-line-items',
  }),
} as const
