import { offers, type World } from '../world.ts'
import type { Prepared, Scenario } from './scenario.ts'

const marketplace = 'DZH318Z0BXWC:0001:DZH318Z0BMJX'

const noEntitlement = { 'links.entitlement': 'Azure subscriptions alone have one' }
const noPartner = { partnerId: 'printed empty: the subscription has no partner on record' }

/** Examples of subscriptions. */
export const subscriptionScenarios: readonly Scenario[] = [
  { of: 'csp.subscriptions.list#list', prepare: azure },
  {
    of: 'csp.subscriptions.list#byOrder',
    prepare: async (world) => {
      const { customerId, orderId } = await azure(world)
      return { customerId, replace: { '{id-for-order}': orderId } }
    },
  },
  {
    of: 'csp.subscriptions.list#byMpnId',
    prepare: async (world) => {
      const customerId = await world.customer({ associatedPartnerId: '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601' })
      await world.order(customerId, {
        offerId: 'DB2E705F-B82A-4024-A3D5-D88E12F2DB35',
        quantity: 5,
        partnerIdOnRecord: '4847383',
      })
      return { customerId }
    },
    fixed: [
      'totalCount',
      'items.0.offerId',
      'items.0.offerName',
      'items.0.partnerId',
      'items.0.unitType',
      'items.0.billingType',
      'items.0.isTrial',
    ],
  },
  {
    of: 'csp.subscriptions.get',
    prepare: azure,
    fixed: ['offerId', 'quantity', 'unitType', 'status', 'autoRenewEnabled', 'billingType', 'contractType'],
  },
  {
    of: 'csp.subscriptions.get',
    response: 1,
    prepare: async (world) => {
      const { customerId, subscriptionId: parentSubscriptionId } = await licence(world)
      const line = { offerId: offers.archiving, quantity: 2, friendlyName: 'Some friendly name', parentSubscriptionId }
      return bought(world, line, customerId)
    },
    fixed: [
      'offerId',
      'offerName',
      'friendlyName',
      'quantity',
      'unitType',
      'status',
      'autoRenewEnabled',
      'billingType',
      'contractType',
    ],
  },
  {
    of: 'csp.subscriptions.update#quantity',
    prepare: toChange,
    lacks: noEntitlement,
    fixed: ['quantity', 'status', 'friendlyName', 'contractType'],
  },
  { of: 'csp.subscriptions.update#suspend', prepare: toChange, lacks: noEntitlement, fixed: ['status'] },
  {
    of: 'csp.subscriptions.update#reactivate',
    lacks: noEntitlement,
    prepare: async (world) => {
      const prepared = await toChange(world)
      await world.api.patch(pathOf(prepared), { status: 'suspended' })
      return prepared
    },
    fixed: ['status'],
  },
  { of: 'csp.subscriptions.update#nickname', prepare: toChange, lacks: noEntitlement, fixed: ['friendlyName'] },
  {
    of: 'csp.subscriptions.update#autoRenew',
    prepare: saas,
    lacks: noPartner,
    fixed: ['autoRenewEnabled', 'status', 'offerId', 'termDuration', 'billingCycle', 'isMicrosoftProduct', 'unitType'],
  },
  { of: 'csp.subscriptions.update#cancelMarketplace', prepare: saas, lacks: noPartner, fixed: ['status', 'offerId'] },
  {
    of: 'csp.subscriptions.addons.list',
    prepare: async (world) => {
      const parent = await licence(world)
      await bought(
        world,
        { offerId: offers.archiving, quantity: 1, parentSubscriptionId: parent.subscriptionId },
        parent.customerId,
      )
      return parent
    },
    lacks: { 'items[].entitlementId': 'Azure subscriptions alone have one, and none of them is an add-on' },
  },
  { of: 'csp.subscriptions.provisioningStatus.get', prepare: (world) => licence(world), fixed: ['status', 'quantity'] },
]

interface Bought {
  readonly customerId: string
  readonly orderId: string
  readonly subscriptionId: string
}

async function bought(world: World, line: Readonly<Record<string, unknown>>, customer?: string): Promise<Bought> {
  const customerId = customer ?? (await world.customer())
  const { id } = await world.order(customerId, line)
  await world.pass('PT1M')
  // A marketplace subscription exists once it is provisioned: the order's answer cannot name it yet.
  const { body } = await world.api.get(`/v1/customers/${customerId}/subscriptions?order_id=${id}`)
  return { customerId, orderId: id, subscriptionId: body.items[0].id }
}

function licence(world: World, line: Readonly<Record<string, unknown>> = {}): Promise<Bought> {
  return bought(world, { offerId: offers.exchange, quantity: 5, ...line })
}

/** A subscription of two seats whose nickname is another one than the printed. */
async function toChange(world: World): Promise<Prepared & Bought> {
  const made = await licence(world, { quantity: 2, friendlyName: 'its name' })
  const { body } = await world.api.get(pathOf(made))
  return {
    ...made,
    replace: {
      '<etag>': body.attributes.etag,
      // The printed subscription does not renew itself, and clients send what they read, but for the one change.
      '"AutoRenewEnabled": false': '"AutoRenewEnabled": true',
    },
  }
}

function azure(world: World): Promise<Bought> {
  return bought(world, { offerId: offers.azure })
}

async function saas(world: World): Promise<Prepared> {
  const line = { offerId: marketplace, quantity: 1, termDuration: 'P1M', friendlyName: 'friendly Name' }
  const made = await bought(world, line)
  const { body } = await world.api.get(pathOf(made))
  return { ...made, replace: { '<etag>': body.attributes.etag } }
}

function pathOf({ customerId, subscriptionId }: Prepared): string {
  return `/v1/customers/${customerId}/subscriptions/${subscriptionId}`
}
