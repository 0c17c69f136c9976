import { type Static, Type } from 'typebox'
import { billingCycle, billingType } from './commerce-terms.ts'
import { link, resourceAttributes } from './link.ts'
import { count, instant, oneOf, text } from './primitives.ts'
import { itemType } from './product.ts'

/** Where a subscription stands. Source: subscription-resources; `expired` and `disabled` are the SDKs'. */
export const subscriptionStatus = oneOf(['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'])
/** Where a subscription stands. */
export type SubscriptionStatus = Static<typeof subscriptionStatus>

const contractType = oneOf(['subscription', 'productKey', 'redemptionCode'])

// The table has `expiresAfter`, the examples `expiresAt`.
const refundOption = Type.Object({
  type: oneOf(['Partial', 'Full']),
  expiresAt: Type.Optional(instant),
  expiresAfter: Type.Optional(instant),
})

const subscriptionLinks = Type.Object({
  offer: Type.Optional(link),
  entitlement: Type.Optional(link),
  parentSubscription: Type.Optional(link),
  product: Type.Optional(link),
  sku: Type.Optional(link),
  availability: Type.Optional(link),
  activationLinks: Type.Optional(link),
  self: Type.Optional(link),
  next: Type.Optional(link),
  previous: Type.Optional(link),
})

const optionalMembers = {
  offerId: Type.Optional(text),
  entitlementId: Type.Optional(text),
  offerName: Type.Optional(text),
  parentSubscriptionId: Type.Optional(text),
  billingCycle: Type.Optional(billingCycle),
  hasPurchasableAddons: Type.Optional(Type.Boolean()),
  isTrial: Type.Optional(Type.Boolean()),
  isMicrosoftProduct: Type.Optional(Type.Boolean()),
  publisherName: Type.Optional(text),
  actions: Type.Optional(Type.Array(oneOf(['edit', 'cancel']))),
  partnerId: Type.Optional(text),
  suspensionReasons: Type.Optional(Type.Array(text)),
  refundOptions: Type.Optional(Type.Array(refundOption)),
  termDuration: Type.Optional(text),
  renewalTermDuration: Type.Optional(text),
  productType: Type.Optional(itemType),
  consumptionType: Type.Optional(text),
  links: Type.Optional(subscriptionLinks),
}

/** What a customer uses and pays for. An add-on names its parent. Source: subscription-resources. */
export const subscription = Type.Object({
  id: text,
  friendlyName: text,
  quantity: Type.Integer(),
  unitType: text,
  creationDate: instant,
  effectiveStartDate: instant,
  commitmentEndDate: instant,
  status: subscriptionStatus,
  autoRenewEnabled: Type.Boolean(),
  billingType,
  contractType,
  orderId: text,
  ...optionalMembers,
  attributes: resourceAttributes,
})
/** A subscription, as the API answers it. */
export type Subscription = Static<typeof subscription>

/**
 * A change of a subscription. Clients send the whole resource with one member changed; what may change is quantity,
 * status, nickname and automatic renewal.
 */
export const subscriptionPatch = Type.Object({
  ...optionalMembers,
  id: Type.Optional(text),
  friendlyName: Type.Optional(Type.String({ maxLength: 200 })),
  quantity: Type.Optional(count),
  unitType: Type.Optional(text),
  creationDate: Type.Optional(instant),
  effectiveStartDate: Type.Optional(instant),
  commitmentEndDate: Type.Optional(instant),
  status: Type.Optional(subscriptionStatus),
  autoRenewEnabled: Type.Optional(Type.Boolean()),
  billingType: Type.Optional(billingType),
  contractType: Type.Optional(contractType),
  orderId: Type.Optional(text),
  attributes: Type.Optional(resourceAttributes),
})
/** A change of a subscription. */
export type SubscriptionPatch = Static<typeof subscriptionPatch>

/** How far the licences of a subscription have arrived at the customer's tenant. Source: subscription-resources. */
export const subscriptionProvisioningStatus = Type.Object({
  skuId: text,
  status: oneOf(['none', 'success', 'pending', 'failed']),
  quantity: Type.Integer(),
  endDate: instant,
  attributes: resourceAttributes,
})
/** How far provisioning has come, as the API answers it. */
export type SubscriptionProvisioningStatus = Static<typeof subscriptionProvisioningStatus>
