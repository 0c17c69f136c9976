import { Type } from 'typebox'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { billingCycle } from '../../schemas/commerce-terms.ts'
import { order, orderPatch, orderRequest } from '../../schemas/order.ts'
import { guid, identifier } from '../../schemas/primitives.ts'

/** Lists a customer's orders, all of them or those of one billing cycle. */
export const listOrders = defineOperation({
  id: 'csp.orders.list',
  title: "List a customer's orders",
  method: 'GET',
  path: '/v1/customers/{customerId}/orders',
  params: { customerId: guid },
  query: { billingType: Type.Optional(billingCycle), include_price: Type.Optional(Type.Boolean()) },
  replies: { 200: collection(order) },
  list: 'whole',
  errors: ['customerNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  uses: {
    list: {
      title: 'List all orders',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-all-of-a-customer-s-orders',
    },
    byBillingType: {
      title: 'List the orders of a billing cycle',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-a-list-of-orders-by-customer-and-billing-cycle-type',
    },
  },
  source: 'get-all-of-a-customer-s-orders',
  notes: 'billingType takes the words of the billing cycle, despite its name; onetime occurs beside one_time.',
})

/** Reads one order. */
export const getOrder = defineOperation({
  id: 'csp.orders.get',
  title: 'Get an order',
  method: 'GET',
  path: '/v1/customers/{customerId}/orders/{orderId}',
  params: { customerId: guid, orderId: identifier },
  query: { include_price: Type.Optional(Type.Boolean()) },
  replies: { 200: order },
  errors: ['orderNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  source: 'get-an-order-by-id',
})

/** Places an order without a cart. */
export const createOrder = defineOperation({
  id: 'csp.orders.create',
  title: 'Place an order',
  method: 'POST',
  path: '/v1/customers/{customerId}/orders',
  params: { customerId: guid },
  body: orderRequest,
  replies: { 201: order },
  errors: [
    'customerNotFound',
    'propertyInvalid',
    'offerIdInvalid',
    'offerNotInCountry',
    'offerNotEligible',
    'offerUseLimitExceeded',
    'quantityOutOfRange',
    'lineItemNumberOutOfRange',
    'billingCycleNotSupported',
    'addOnUnrelated',
    'parentSubscriptionInvalid',
    'parentNotActive',
    'azureSubscriptionRequired',
    'subscriptionNotActive',
    'mpnIdNotFound',
    'mpnIdNotReseller',
    'mpnIdOfProvider',
    'sandboxLimitReached',
    'subscriptionsPerCustomerExceeded',
    'seatsPerSubscriptionExceeded',
    'azureSubscriptionsExceeded',
    'azurePlanLimit',
  ],
  clouds: ['global', 'china', 'usgov'],
  auth: ['app', 'appUser'],
  uses: {
    create: {
      title: 'Place an order',
      clouds: ['global', 'china', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'create-an-order',
    },
    forIndirectReseller: {
      title: 'Place an order for a customer of an indirect reseller',
      clouds: ['global'],
      auth: ['appUser'],
      source: 'create-an-order-for-a-customer-of-an-indirect-reseller',
    },
  },
  audit: { resourceType: 'order', operationType: 'create_order' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'create-an-order',
  notes:
    'Azure reservations are ordered in the public cloud alone. Error 13605 (no customer agreement on record) waits for the operations on agreements: until then every customer counts as having accepted.',
})

/** Changes an order: buys an add-on, changes the billing cycle, or cancels in whole or by item. */
export const updateOrder = defineOperation({
  id: 'csp.orders.update',
  title: 'Change an order',
  method: 'PATCH',
  path: '/v1/customers/{customerId}/orders/{orderId}',
  params: { customerId: guid, orderId: identifier },
  body: orderPatch,
  replies: { 200: order },
  errors: [
    'orderNotFound',
    'etagStale',
    'propertyInvalid',
    'orderNotProcessable',
    'orderAdjustmentPending',
    'softwareCancelOnly',
    'orderNotCancellable',
    'orderSuspendInstead',
    'cancelThroughSubscription',
    'cancellationWindowPassed',
    'billingCycleInactive',
    'billingCycleNotSupported',
    'billingCycleDiffers',
    'offerIdInvalid',
    'offerNotInCountry',
    'offerNotEligible',
    'offerUseLimitExceeded',
    'quantityOutOfRange',
    'lineItemNumberOutOfRange',
    'addOnUnrelated',
    'parentSubscriptionInvalid',
    'parentNotActive',
    'mpnIdNotFound',
    'mpnIdNotReseller',
    'mpnIdOfProvider',
    'subscriptionsPerCustomerExceeded',
    'seatsPerSubscriptionExceeded',
  ],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  uses: {
    addOn: {
      title: 'Buy an add-on to a subscription',
      clouds: ['global', 'china', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'purchase-an-add-on-to-a-subscription',
    },
    billingCycle: {
      title: 'Change the billing cycle',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'change-the-billing-cycle',
    },
    cancelSandbox: {
      title: 'Cancel an order of the integration sandbox',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'cancel-an-order-from-the-integration-sandbox',
    },
    cancelSoftware: {
      title: 'Cancel software',
      clouds: ['global'],
      auth: ['app', 'appUser'],
      source: 'cancel-software-purchases',
    },
  },
  ifMatch: 'heeded',
  audit: { resourceType: 'order', operationType: 'update_order' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'purchase-an-add-on-to-a-subscription',
  notes: 'The tables require lineItems and more; a cancellation sends id and status alone.',
})
