import { cspRoles } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { country } from '../../schemas/primitives.ts'

/** What the documents have on the inventory of products, to be built. */
export const plannedProducts = {
  'csp.products.inventory.check': definePlanned({
    id: 'csp.products.inventory.check',
    title: 'Check whether catalog items can be had',
    method: 'POST',
    path: '/v1/extensions/product/checkInventory',
    query: { country: country },
    clouds: ['global'],
    auth: ['app', 'appUser'],
    roles: cspRoles,
    source: 'check-inventory',
  }),
} as const
