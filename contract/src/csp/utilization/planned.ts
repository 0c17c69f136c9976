import { Type } from 'typebox'
import { billingReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { count, guid, instant, text } from '../../schemas/primitives.ts'

/** What the documents have on Azure utilization records, to be built. */
export const plannedUtilization = {
  'csp.utilization.azure.list': definePlanned({
    id: 'csp.utilization.azure.list',
    title: 'List the utilization records of an Azure subscription',
    method: 'GET',
    path: '/v1/customers/{customerId}/subscriptions/{subscriptionId}/utilizations/azure',
    params: { customerId: guid, subscriptionId: guid },
    query: {
      start_time: instant,
      end_time: instant,
      granularity: Type.Optional(text),
      show_details: Type.Optional(Type.Boolean()),
      size: Type.Optional(count),
      seek_operation: Type.Optional(text),
    },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: billingReaders,
    source: 'get-a-customer-s-utilization-record-for-azure',
  }),
} as const
