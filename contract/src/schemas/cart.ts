import { type Static, Type } from 'typebox'
import { billingCycle, renewsTo, termDuration } from './commerce-terms.ts'
import { resourceAttributes, resourceLinks } from './link.ts'
import { order } from './order.ts'
import { count, instant, keyValuePair, oneOf, text, textDictionary } from './primitives.ts'

/** What a cart is: open, or turned into orders. Source: cart-resources. */
export const cartStatus = oneOf(['Active', 'Ordered'])

/** Why a line item cannot be bought. Source: the public SDKs' CartErrorCode, with its numbers. */
export const cartErrorCode = oneOf(
  [
    'unknown',
    'currency_is_not_supported',
    'catalog_item_id_is_not_valid',
    'quota_not_available',
    'inventory_not_available',
    'participants_is_not_supported_for_partner',
    'unable_to_process_cart_line_item',
    'subscription_is_not_valid',
    'subscription_is_not_enabled_for_r_i',
    'sandbox_limit_exceeded',
    'invalid_input',
    'subscription_not_registered',
    'attestation_not_accepted',
  ],
  {
    unknown: 0,
    currency_is_not_supported: 10000,
    catalog_item_id_is_not_valid: 10001,
    quota_not_available: 10002,
    inventory_not_available: 10003,
    participants_is_not_supported_for_partner: 10004,
    unable_to_process_cart_line_item: 10006,
    subscription_is_not_valid: 10007,
    subscription_is_not_enabled_for_r_i: 10008,
    sandbox_limit_exceeded: 10009,
    invalid_input: 10010,
    subscription_not_registered: 10011,
    attestation_not_accepted: 10012,
  },
)
/** Why a line item cannot be bought. */
export type CartErrorCode = Static<typeof cartErrorCode>

const participantKey = oneOf([
  'unknown',
  'transaction_reseller',
  'consumption_reseller',
  'additional_transaction_reseller',
])

const addonItemMembers = {
  id: Type.Integer(),
  catalogItemId: text,
  friendlyName: Type.Optional(text),
  quantity: Type.Integer(),
  currencyCode: Type.Optional(text),
  billingCycle,
  termDuration: Type.Optional(text),
  participants: Type.Optional(Type.Array(keyValuePair)),
  provisioningContext: Type.Optional(textDictionary),
  orderGroup: Type.Optional(text),
  error: Type.Optional(Type.Object({ errorCode: cartErrorCode, errorDescription: text })),
  renewsTo: Type.Optional(renewsTo),
}

/** An item of a cart with what the server found: price currency, order group, error. Source: cart-resources. */
export const cartLineItem = Type.Object({
  ...addonItemMembers,
  addonItems: Type.Optional(Type.Array(Type.Object(addonItemMembers))),
})
/** An item of a cart, as the API answers it. */
export type CartLineItem = Static<typeof cartLineItem>

/** What a customer is about to buy; checking it out makes an order of each group. Source: cart-resources. */
export const cart = Type.Object({
  id: text,
  creationTimestamp: instant,
  lastModifiedTimestamp: instant,
  expirationTimestamp: Type.Optional(instant),
  lastModifiedUser: Type.Optional(text),
  status: Type.Optional(cartStatus),
  lineItems: Type.Array(cartLineItem),
  links: Type.Optional(resourceLinks),
  attributes: resourceAttributes,
})
/** A cart, as the API answers it. */
export type Cart = Static<typeof cart>

const requestItemMembers = {
  /** A number in every example, a text in the table: both are taken. */
  id: Type.Optional(Type.Union([count, Type.String({ pattern: '^[0-9]{1,9}$' })])),
  catalogItemId: Type.String({ minLength: 1, maxLength: 128 }),
  friendlyName: Type.Optional(Type.String({ maxLength: 200 })),
  quantity: count,
  currencyCode: Type.Optional(Type.String({ minLength: 3, maxLength: 3 })),
  termDuration: Type.Optional(termDuration),
  participants: Type.Optional(Type.Array(Type.Object({ key: participantKey, value: text }))),
  provisioningContext: Type.Optional(textDictionary),
  orderGroup: Type.Optional(text),
  error: Type.Optional(Type.Object({ errorCode: Type.Optional(text), errorDescription: Type.Optional(text) })),
  renewsTo: Type.Optional(renewsTo),
}

/** An item to put into a cart. An add-on that names no billing cycle follows the item it is for. */
export const cartLineItemRequest = Type.Object({
  ...requestItemMembers,
  billingCycle,
  addonItems: Type.Optional(
    Type.Array(Type.Object({ ...requestItemMembers, billingCycle: Type.Optional(billingCycle) })),
  ),
})
/** An item to put into a cart. */
export type CartLineItemRequest = Static<typeof cartLineItemRequest>

/** A cart to be made, or to replace the one on record; what the server sets may be sent and does nothing. */
export const cartRequest = Type.Object({
  id: Type.Optional(text),
  creationTimestamp: Type.Optional(instant),
  lastModifiedTimestamp: Type.Optional(instant),
  expirationTimestamp: Type.Optional(instant),
  lastModifiedUser: Type.Optional(text),
  status: Type.Optional(cartStatus),
  lineItems: Type.Array(cartLineItemRequest, { minItems: 1 }),
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})
/** A cart to be made or replaced. */
export type CartRequest = Static<typeof cartRequest>

/** What a checkout made: an order of each group, and the groups that failed. Source: cart-resources. */
export const cartCheckoutResult = Type.Object({
  orders: Type.Optional(Type.Array(order)),
  orderErrors: Type.Optional(Type.Array(Type.Object({ orderGroupId: text, code: Type.Integer(), description: text }))),
  attributes: Type.Optional(resourceAttributes),
})
/** What a checkout made. */
export type CartCheckoutResult = Static<typeof cartCheckoutResult>
