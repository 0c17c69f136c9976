import { Type } from 'typebox'
import { customerReaders, sellers } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { guid, identifier, mpnNumber } from '../../schemas/primitives.ts'
import { subscription, subscriptionPatch, subscriptionProvisioningStatus } from '../../schemas/subscription.ts'

/** Lists a customer's subscriptions: all, those of an order, or those of a partner on record. */
export const listSubscriptions = defineOperation({
  id: 'csp.subscriptions.list',
  title: "List a customer's subscriptions",
  method: 'GET',
  path: '/v1/customers/{customerId}/subscriptions',
  params: { customerId: guid },
  query: { order_id: Type.Optional(identifier), mpn_id: Type.Optional(mpnNumber) },
  replies: { 200: collection(subscription) },
  list: 'whole',
  errors: ['customerNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  uses: {
    list: {
      title: 'List all subscriptions',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-all-of-a-customer-s-subscriptions',
    },
    byOrder: {
      title: 'List the subscriptions of an order',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-a-list-of-subscriptions-by-order',
    },
    byMpnId: {
      title: 'List the subscriptions of a partner on record',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-all-subscriptions-by-partner',
    },
  },
  source: 'get-all-of-a-customer-s-subscriptions',
})

/** Reads one subscription. */
export const getSubscription = defineOperation({
  id: 'csp.subscriptions.get',
  title: 'Get a subscription',
  method: 'GET',
  path: '/v1/customers/{customerId}/subscriptions/{subscriptionId}',
  params: { customerId: guid, subscriptionId: guid },
  replies: { 200: subscription },
  errors: ['subscriptionNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'get-a-subscription-by-id',
})

/** Changes a subscription; the whole resource is sent with one member changed. */
export const updateSubscription = defineOperation({
  id: 'csp.subscriptions.update',
  title: 'Change a subscription',
  method: 'PATCH',
  path: '/v1/customers/{customerId}/subscriptions/{subscriptionId}',
  params: { customerId: guid, subscriptionId: guid },
  body: subscriptionPatch,
  replies: { 200: subscription, 202: null },
  errors: [
    'subscriptionNotFound',
    'subscriptionEtagStale',
    'propertyInvalid',
    'quantityWhileSuspended',
    'quantityOutOfRange',
    'quantityNotDecreasable',
    'updatesNotAllowed',
    'subscriptionDeleted',
    'billingCycleOnOrder',
    'parentNotActive',
    'notActivatedYet',
    'suspendedNoUpdate',
    'statusNotUpdatable',
    'autoRenewNotEligible',
    'partnerOnRecordNotUpdatable',
    'seatsPerSubscriptionExceeded',
  ],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  uses: {
    quantity: {
      title: 'Change the quantity',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'change-the-quantity-of-a-subscription',
    },
    suspend: {
      title: 'Suspend',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'suspend-a-subscription',
    },
    reactivate: {
      title: 'Reactivate',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'reactivate-a-suspended-a-subscription',
    },
    nickname: {
      title: 'Change the nickname',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'update-the-nickname-for-a-subscription',
    },
    autoRenew: {
      title: 'Switch automatic renewal of a marketplace subscription',
      clouds: ['global'],
      auth: ['app', 'appUser'],
      source: 'update-autorenew-for-an-azure-marketplace-subscription',
    },
    cancelMarketplace: {
      title: 'Cancel a marketplace subscription',
      clouds: ['global'],
      auth: ['app', 'appUser'],
      source: 'cancel-an-azure-marketplace-subscription',
    },
  },
  ifMatch: 'heeded',
  audit: { resourceType: 'subscription', operationType: 'update_subscription' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'change-the-quantity-of-a-subscription',
  notes:
    'Answers 200 with the subscription, or 202 and Location when the change takes long; some articles print a PATCH line there. An Azure plan in use (900115) cannot be suspended: nothing makes Azure subscriptions under a plan yet.',
})

/** Lists the subscriptions that were added to a subscription. */
export const listSubscriptionAddons = defineOperation({
  id: 'csp.subscriptions.addons.list',
  title: 'List the add-ons of a subscription',
  method: 'GET',
  path: '/v1/customers/{customerId}/subscriptions/{subscriptionId}/addons',
  params: { customerId: guid, subscriptionId: guid },
  replies: { 200: collection(subscription) },
  list: 'whole',
  errors: ['subscriptionNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  source: 'get-a-list-of-add-ons-for-a-subscription',
})

/** Reads how far the licences of a subscription have arrived. */
export const getSubscriptionProvisioningStatus = defineOperation({
  id: 'csp.subscriptions.provisioningStatus.get',
  title: 'Get the provisioning status of a subscription',
  method: 'GET',
  path: '/v1/customers/{customerId}/subscriptions/{subscriptionId}/provisioningstatus',
  params: { customerId: guid, subscriptionId: guid },
  replies: { 200: subscriptionProvisioningStatus },
  errors: ['subscriptionNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: customerReaders,
  source: 'get-subscription-provisioning-status',
})
