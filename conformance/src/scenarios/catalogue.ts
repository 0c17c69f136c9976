import type { World } from '../world.ts'
import { nothing, type Prepared, type Scenario } from './scenario.ts'

const brackets = { 'items[]: array is documented, not object': 'the print has a pair of brackets too many' }
const planAlone = {
  'items[].dynamicAttributes.pilotProgram': 'the print goes on with the SKU of another product, the Azure plan',
  'items[].inventoryVariables': 'likewise',
  'items[].provisioningVariables': 'likewise',
}
const first = { 'links.previous': 'a first page has none before it; the print gives it the address of this very page' }

const reservationsAlone = Object.fromEntries(
  ['armRegionName', 'armSkuName', 'category', 'cores', 'diskType', 'duration', 'ram', 'region', 'skuDisplayName']
    .map((name) => `items[].dynamicAttributes.${name}`)
    .concat('items[].provisioningVariables[]')
    .map((path) => [path, 'reservations alone have it']),
)

/** Examples of offers and products. */
export const catalogueScenarios: readonly Scenario[] = [
  { of: 'csp.offerCategories.list', prepare: inUnitedStates },
  { of: 'csp.offers.list', prepare: inUnitedStates, lacks: first },
  {
    of: 'csp.offers.get',
    prepare: async () => ({
      replace: { '<country-id>': 'US', '<locale-id>': 'en-US', '<offer-id>': '031C9E47-4802-4248-838E-778FB1D2CC05' },
    }),
    fixed: [
      'id',
      'name',
      'minimumQuantity',
      'maximumQuantity',
      'billing',
      'isAddOn',
      'unitType',
      'category.id',
      'country',
    ],
  },
  { of: 'csp.offers.addons.list', prepare: nothing },
  {
    of: 'csp.products.list',
    // The target view is not of the documented list; Azure is.
    prepare: async () => ({ replace: { MicrosoftAzure: 'Azure' } }),
  },
  {
    of: 'csp.products.list',
    request: 1,
    prepare: async () => ({ replace: { AzureAzureReservationsVM: 'AzureReservationsVM' } }),
  },
  { of: 'csp.products.list', request: 2, prepare: nothing },
  {
    of: 'csp.products.get',
    prepare: async () => ({ replace: { '{product-id}': 'DZH318Z0BQ3Q' } }),
    fixed: ['id', 'title', 'productType.id', 'productType.subType.id', 'isMicrosoftProduct', 'publisherName'],
  },
  { of: 'csp.products.skus.list', request: 2, prepare: nothing, lacks: brackets },
  {
    of: 'csp.products.skus.list',
    request: 1,
    // This product is not one for Azure plans.
    prepare: async () => ({ replace: { DZH318Z0BQ5S: 'DZH318Z0FXB1' } }),
    lacks: brackets,
  },
  {
    of: 'csp.products.skus.list',
    prepare: nothing,
    // The print is of reservations, this request is for the Azure plan.
    lacks: { ...brackets, ...reservationsAlone },
  },
  {
    of: 'csp.products.skus.get',
    prepare: nothing,
    fixed: [
      'id',
      'productId',
      'title',
      'isTrial',
      'minimumQuantity',
      'maximumQuantity',
      'supportedBillingCycles',
      'purchasePrerequisites',
      'dynamicAttributes',
    ],
  },
  { of: 'csp.products.availabilities.list', prepare: nothing },
  {
    of: 'csp.products.availabilities.list',
    request: 1,
    prepare: async () => ({ replace: { DZH318Z0BQ3Q: 'DZH318Z0FXB1' } }),
  },
  {
    of: 'csp.products.availabilities.list',
    request: 2,
    prepare: async () => ({
      line: 'GET /v1/products/DZH318Z0BQ3Q/skus/0001/availabilities?country=US&targetView=AzureReservationsVM',
    }),
  },
  {
    of: 'csp.products.availabilities.get',
    prepare: nothing,
    fixed: ['id', 'catalogItemId', 'segment', 'country', 'isPurchasable', 'isRenewable', 'defaultCurrency', 'terms'],
  },
  // These three articles print each other's answers: products where SKUs are asked for, SKUs where products are.
  {
    of: 'csp.customers.products.list',
    prepare: async (world) => ({ ...(await aCustomer(world)), replace: { MicrosoftAzure: 'Azure' } }),
    responseOf: 'csp.customers.products.skus.list',
    asItem: true,
  },
  {
    of: 'csp.customers.products.skus.list',
    prepare: (world) => skusOf(world, '9DEA7946-EC2C-441E-9FFD-E3B275F7E838'),
    responseOf: 'csp.customers.products.list',
    lacks: planAlone,
  },
  {
    of: 'csp.customers.products.skus.list',
    prepare: (world) => skusOf(world, 'DZH318Z0BPS6'),
    responseOf: 'csp.customers.products.availabilities.list',
    asItem: true,
  },
  {
    of: 'csp.customers.products.availabilities.list',
    prepare: aCustomer,
    responseOf: 'csp.products.availabilities.list',
    lacks: { 'items[].terms[]': 'an Azure plan binds for no term' },
  },
]

async function inUnitedStates(): Promise<Prepared> {
  return { replace: { '<country-id>': 'US', '<locale-id>': 'en-US' } }
}

async function aCustomer(world: World): Promise<Prepared> {
  return { customerId: await world.customer() }
}

async function skusOf(world: World, productId: string): Promise<Prepared> {
  const line = `GET /v1/customers/<customer-tenant-id>/products/${productId}/skus`
  return { ...(await aCustomer(world)), line }
}
