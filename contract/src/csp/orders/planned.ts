import { customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { count, guid, identifier } from '../../schemas/primitives.ts'

/** What the documents have on the activation of what was ordered, to be built. */
export const plannedOrders = {
  'csp.orders.activationLinks.byLineItem': definePlanned({
    id: 'csp.orders.activationLinks.byLineItem',
    title: "Get the activation link of an order's line item",
    method: 'GET',
    path: '/v1/customers/{customerId}/orders/{orderId}/lineitems/{lineItemNumber}/activationlinks',
    params: { customerId: guid, orderId: identifier, lineItemNumber: count },
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: customerReaders,
    source: 'get-activation-link-by-order-line-item',
  }),
} as const
