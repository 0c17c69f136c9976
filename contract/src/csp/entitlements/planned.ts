import { Type } from 'typebox'
import { customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid, text } from '../../schemas/primitives.ts'

/** What the documents have on customers' entitlements, to be built. */
export const plannedEntitlements = {
  'csp.entitlements.list': definePlanned({
    id: 'csp.entitlements.list',
    title: "List a customer's entitlements",
    method: 'GET',
    path: '/v1/customers/{customerId}/entitlements',
    params: { customerId: guid },
    query: { entitlementType: Type.Optional(text), showExpiry: Type.Optional(Type.Boolean()) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'get-a-collection-of-entitlements',
  }),
} as const
