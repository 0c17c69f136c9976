import { offers, type World } from '../world.ts'
import type { Prepared, Scenario } from './scenario.ts'

const reservation = 'DZH318Z0BQ36:004G:DZH318Z08C0S'
const longReservation = 'DZH318Z0BQ36:004J:DZH318Z08B8X'

/** Examples of carts and orders. */
export const purchaseScenarios: readonly Scenario[] = [
  {
    of: 'csp.carts.create#create',
    prepare: async (world) => {
      const { customerId, azure } = await withAzure(world)
      return { customerId, replace: { '1C461A25-F729-4FA5-AADB-280947DD05E8': azure } }
    },
    fixed: [
      'status',
      'lineItems.0.catalogItemId',
      'lineItems.0.currencyCode',
      'lineItems.0.orderGroup',
      'lineItems.1.orderGroup',
      'lineItems.1.billingCycle',
    ],
  },
  {
    of: 'csp.carts.create#withAddOns',
    prepare: async (world) => ({ customerId: await world.customer() }),
    fixed: [
      'status',
      'lineItems.0.orderGroup',
      'lineItems.0.addonItems.0.orderGroup',
      'lineItems.0.addonItems.1.quantity',
    ],
  },
  {
    of: 'csp.carts.create#withAddOns',
    request: 1,
    response: 1,
    prepare: async (world) => {
      const customerId = await world.customer()
      const { lineItems } = await world.order(customerId, {
        offerId: '91FD106F-4B2C-4938-95AC-F54F74E9A239',
        quantity: 3,
      })
      return { customerId, replace: { '97555B61-7461-477A-A98C-9C76148783E4': lineItems[0].subscriptionId } }
    },
    fixed: ['lineItems.0.billingCycle', 'lineItems.0.currencyCode', 'lineItems.0.orderGroup'],
  },
  {
    of: 'csp.carts.update',
    prepare: async (world) => {
      const { customerId, azure } = await withAzure(world)
      const cartId = await cart(world, customerId, [
        { catalogItemId: offers.azure, quantity: 1, billingCycle: 'monthly' },
      ])
      return { customerId, cartId, replace: { '3D5ECED6-1151-44C7-AEE6-70A4BB725666': azure } }
    },
    fixed: ['lineItems.0.catalogItemId', 'lineItems.0.friendlyName', 'lineItems.0.quantity', 'lineItems.0.orderGroup'],
  },
  {
    of: 'csp.carts.checkout',
    prepare: async (world) => {
      const { customerId, azure } = await withAzure(world)
      const reserved = {
        quantity: 1,
        billingCycle: 'one_time',
        provisioningContext: { subscriptionId: azure, scope: 'shared' },
      }
      const cartId = await cart(world, customerId, [
        { catalogItemId: offers.azure, quantity: 1, billingCycle: 'monthly' },
        { ...reserved, catalogItemId: reservation, termDuration: 'P1Y' },
        { ...reserved, catalogItemId: longReservation, termDuration: 'P3Y' },
      ])
      return { customerId, cartId }
    },
    fixed: [
      'orders.0.billingCycle',
      'orders.0.transactionType',
      'orders.1.billingCycle',
      'orders.1.lineItems.1.offerId',
      'orders.1.status',
    ],
  },
  { of: 'csp.orders.list#list', prepare: withOrders },
  { of: 'csp.orders.list#byBillingType', prepare: withOrders },
  {
    of: 'csp.orders.get',
    prepare: async (world) => {
      const { customerId, azure } = await withAzure(world)
      const { id } = await reserve(world, customerId, azure)
      await world.pass('P1D')
      return { customerId, orderId: id }
    },
    fixed: ['billingCycle', 'currencyCode', 'currencySymbol', 'status', 'attributes.objectType'],
  },
  {
    of: 'csp.orders.create#create',
    prepare: async (world) => {
      const { customerId, azure } = await withAzure(world)
      return { customerId, replace: { '3D5ECED6-1151-44C7-AEE6-70A4BB725666': azure } }
    },
    fixed: ['billingCycle', 'currencyCode', 'status', 'lineItems.0.friendlyName', 'attributes.objectType'],
  },
  {
    of: 'csp.orders.create#forIndirectReseller',
    prepare: async (world) => {
      const customerId = await world.customer({ associatedPartnerId: '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601' })
      return { customerId, replace: { 'c501c3c4-d776-40ef-9ecf-9cefb59442c1': customerId } }
    },
    fixed: ['billingCycle', 'lineItems.0.partnerIdOnRecord', 'lineItems.0.quantity'],
  },
  {
    of: 'csp.orders.update#addOn',
    prepare: async (world) => {
      const { customerId, orderId, subscriptionId } = await withExchange(world)
      return {
        customerId,
        orderId,
        replace: {
          '1C2B75C1-74A5-472A-A729-7F8CEFC477F9': subscriptionId,
          '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04': customerId,
        },
      }
    },
    fixed: ['lineItems.0.offerId', 'lineItems.1.offerId', 'lineItems.1.friendlyName', 'lineItems.1.quantity'],
  },
  { of: 'csp.orders.update#billingCycle', prepare: withAddOn, fixed: ['lineItems.1.offerId'] },
  {
    of: 'csp.orders.update#cancelSandbox',
    prepare: async (world) => {
      const customerId = await world.customer()
      const { id } = await world.order(
        customerId,
        { offerId: 'DG7GMGF0DWT0:0001:DG7GMGF0DSQR' },
        { billingCycle: 'one_time' },
      )
      return { customerId, orderId: id, replace: { UKXASSO1dezh3HdxClHxSp5UEFXGbAnt1: id } }
    },
    fixed: [
      'status',
      'billingCycle',
      'currencySymbol',
      'transactionType',
      'lineItems.0.offerId',
      'lineItems.0.transactionType',
    ],
  },
  {
    of: 'csp.orders.update#cancelSoftware',
    prepare: withSoftware,
    fixed: ['status', 'lineItems.0.quantity', 'lineItems.1.quantity', 'lineItems.0.offerId'],
    lacks: { client: 'in one print of eight: which program made the order' },
  },
]

/** A customer with an Azure subscription, which reservations are for. */
async function withAzure(world: World): Promise<{ readonly customerId: string; readonly azure: string }> {
  const customerId = await world.customer()
  const { lineItems } = await world.order(customerId, { offerId: offers.azure })
  await world.pass('PT1M')
  return { customerId, azure: lineItems[0].subscriptionId }
}

async function cart(world: World, customerId: string, items: readonly object[]): Promise<string> {
  const lineItems = items.map((item, id) => ({ id, ...item }))
  const { body } = await world.api.post(`/v1/customers/${customerId}/carts`, { lineItems })
  return body.id
}

function reserve(world: World, customerId: string, azure: string) {
  const provisioningContext = { subscriptionId: azure, scope: 'shared', duration: '1Year' }
  return world.order(
    customerId,
    { offerId: reservation, termDuration: 'P1Y', provisioningContext },
    { billingCycle: 'one_time' },
  )
}

async function withOrders(world: World): Promise<Prepared> {
  const { customerId, azure } = await withAzure(world)
  await reserve(world, customerId, azure)
  return { customerId }
}

async function withExchange(world: World) {
  const customerId = await world.customer()
  const { id, lineItems } = await world.order(customerId, {
    offerId: offers.exchange,
    quantity: 5,
    friendlyName: 'new offer purchase',
  })
  await world.pass('PT1M')
  return { customerId, orderId: String(id), subscriptionId: String(lineItems[0].subscriptionId) }
}

async function withAddOn(world: World): Promise<Prepared> {
  const { customerId, orderId, subscriptionId } = await withExchange(world)
  const lineItems = [
    {
      lineItemNumber: 0,
      offerId: offers.archiving,
      quantity: 2,
      friendlyName: 'Some friendly name',
      parentSubscriptionId: subscriptionId,
    },
  ]
  const { body } = await world.api.patch(`/v1/customers/${customerId}/orders/${orderId}`, { lineItems })
  await world.pass('PT1M')
  const addOn = body.lineItems[1].subscriptionId
  return {
    customerId,
    orderId,
    replace: { '69829602-C219-40FD-A3D5-4150FCA41A19': addOn, '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04': customerId },
  }
}

async function withSoftware(world: World): Promise<Prepared> {
  const customerId = await world.customer()
  const lineItems = [
    { lineItemNumber: 0, offerId: 'DG7GMGF0FKZV:0003:DG7GMGF0DWMS', quantity: 1 },
    { lineItemNumber: 1, offerId: 'DG7GMGF0DVT7:000C:DG7GMGF0FVZM', quantity: 1 },
  ]
  const { body } = await world.api.post(`/v1/customers/${customerId}/orders`, { billingCycle: 'one_time', lineItems })
  await world.pass('P1D')
  return { customerId, orderId: body.id, replace: { '2y6dF_rVgDAXMxypQPPnTquuXhKVK_3N1': body.id } }
}
