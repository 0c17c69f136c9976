import { type Static, Type } from 'typebox'
import { billingCycle, renewsTo, termDuration } from './commerce-terms.ts'
import { link, resourceAttributes } from './link.ts'
import { count, instant, oneOf, text, textDictionary } from './primitives.ts'

/** Where an order stands. Source: order-resources, with its numbers. */
export const orderStatus = oneOf(['unknown', 'completed', 'pending', 'cancelled'], {
  unknown: 0,
  completed: 1,
  pending: 2,
  cancelled: 3,
})
/** Where an order stands. */
export type OrderStatus = Static<typeof orderStatus>

/** Who started an order. Source: order-resources. */
export const orderTransactionType = oneOf(['UserPurchase', 'SystemPurchase', 'SystemBilling'])

/** What an order's item does. The table writes a small first letter, the examples a capital one. Source: order-resources. */
export const lineTransactionType = oneOf([
  'New',
  'Renew',
  'AddQuantity',
  'RemoveQuantity',
  'Cancel',
  'Convert',
  'CustomerCredit',
])

const lineItemLinks = Type.Object({
  provisioningStatus: Type.Optional(link),
  product: Type.Optional(link),
  sku: Type.Optional(link),
  availability: Type.Optional(link),
  subscription: Type.Optional(link),
  activationLinks: Type.Optional(link),
})

const orderLinks = Type.Object({
  provisioningStatus: Type.Optional(link),
  patchOperation: Type.Optional(link),
  self: Type.Optional(link),
})

const client = Type.Object({
  marketplaceCountry: Type.Optional(text),
  deviceFamily: Type.Optional(text),
  name: Type.Optional(text),
})

/** An item of an order. Its term is empty where nothing binds, as in perpetual software. Source: order-resources. */
export const orderLineItem = Type.Object({
  lineItemNumber: Type.Integer(),
  offerId: text,
  subscriptionId: Type.Optional(text),
  parentSubscriptionId: Type.Optional(text),
  termDuration: Type.Optional(text),
  transactionType: Type.Optional(lineTransactionType),
  friendlyName: Type.Optional(text),
  quantity: Type.Integer(),
  partnerIdOnRecord: Type.Optional(text),
  provisioningContext: Type.Optional(textDictionary),
  links: Type.Optional(lineItemLinks),
  renewsTo: Type.Optional(renewsTo),
  attributes: Type.Optional(resourceAttributes),
})
/** An item of an order, as the API answers it. */
export type OrderLineItem = Static<typeof orderLineItem>

/** What a customer bought in one go, under one billing cycle. Source: order-resources. */
export const order = Type.Object({
  id: text,
  alternateId: Type.Optional(text),
  referenceCustomerId: text,
  billingCycle,
  currencyCode: Type.Optional(text),
  currencySymbol: Type.Optional(text),
  lineItems: Type.Array(orderLineItem),
  creationDate: instant,
  status: Type.Optional(orderStatus),
  transactionType: Type.Optional(orderTransactionType),
  links: Type.Optional(orderLinks),
  client: Type.Optional(client),
  attributes: Type.Optional(resourceAttributes),
})
/** An order, as the API answers it. */
export type Order = Static<typeof order>

const requestLineItemMembers = {
  lineItemNumber: count,
  offerId: Type.String({ minLength: 1, maxLength: 128 }),
  subscriptionId: Type.Optional(text),
  parentSubscriptionId: Type.Optional(text),
  transactionType: Type.Optional(lineTransactionType),
  friendlyName: Type.Optional(Type.String({ maxLength: 200 })),
  partnerIdOnRecord: Type.Optional(text),
  provisioningContext: Type.Optional(textDictionary),
  links: Type.Optional(lineItemLinks),
  renewsTo: Type.Optional(renewsTo),
  attributes: Type.Optional(resourceAttributes),
}

const requestMembers = {
  id: Type.Optional(text),
  alternateId: Type.Optional(text),
  referenceCustomerId: Type.Optional(text),
  billingCycle: Type.Optional(billingCycle),
  currencyCode: Type.Optional(Type.String({ minLength: 3, maxLength: 3 })),
  currencySymbol: Type.Optional(text),
  creationDate: Type.Optional(instant),
  status: Type.Optional(orderStatus),
  transactionType: Type.Optional(orderTransactionType),
  links: Type.Optional(orderLinks),
  client: Type.Optional(client),
  attributes: Type.Optional(resourceAttributes),
}

/** An order to be placed. Source: create-an-order. */
export const orderRequest = Type.Object({
  ...requestMembers,
  lineItems: Type.Array(
    Type.Object({ ...requestLineItemMembers, quantity: count, termDuration: Type.Optional(termDuration) }),
    { minItems: 1 },
  ),
})
/** An order to be placed. */
export type OrderRequest = Static<typeof orderRequest>

/**
 * A change of an order: an add-on, another billing cycle, or a cancellation in whole or by item. The tables require
 * more than the examples of a cancellation send. Sources: purchase-an-add-on-to-a-subscription,
 * change-the-billing-cycle, cancel-an-order-from-the-integration-sandbox, cancel-software-purchases.
 */
export const orderPatch = Type.Object({
  ...requestMembers,
  lineItems: Type.Optional(
    Type.Array(
      Type.Object({
        ...requestLineItemMembers,
        quantity: Type.Optional(count),
        // Any text: clients send back what they were given, and that may be empty.
        termDuration: Type.Optional(text),
      }),
    ),
  ),
})
/** A change of an order. */
export type OrderPatch = Static<typeof orderPatch>
