import { sellers } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid } from '../../schemas/primitives.ts'

/** What the documents have on product upgrades, to be built. */
export const plannedProductUpgrades = {
  'csp.productUpgrades.create': definePlanned({
    id: 'csp.productUpgrades.create',
    title: "Upgrade a customer's Azure subscriptions to an Azure plan",
    method: 'POST',
    path: '/v1/productUpgrades',
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'create-product-upgrade-entity',
  }),
  'csp.productUpgrades.eligibility': definePlanned({
    id: 'csp.productUpgrades.eligibility',
    title: 'See whether a customer can move to an Azure plan',
    method: 'POST',
    path: '/v1/productUpgrades/eligibility',
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'get-eligibility-for-product-upgrade',
  }),
  'csp.productUpgrades.status': definePlanned({
    id: 'csp.productUpgrades.status',
    title: 'Get the status of a product upgrade',
    method: 'POST',
    path: '/v1/productUpgrades/{upgradeId}/status',
    params: { upgradeId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'get-product-upgrade-status',
    notes: "The article's text and its example differ on the resource that is answered.",
  }),
} as const
