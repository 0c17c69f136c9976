import type { operations } from '@comptoir/contract/operations'
import { listAuditRecords } from './audit/list-audit-records.ts'
import { checkoutCart } from './carts/checkout-cart.ts'
import { createCart } from './carts/create-cart.ts'
import { getCart } from './carts/get-cart.ts'
import { updateCart } from './carts/update-cart.ts'
import { getClock } from './clock/get-clock.ts'
import { setClock } from './clock/set-clock.ts'
import { getCloud, listClouds } from './clouds/list-clouds.ts'
import { getCountryValidationRules } from './country-validation-rules/get-country-validation-rules.ts'
import { createCustomer } from './customers/create-customer.ts'
import { deleteCustomer } from './customers/delete-customer.ts'
import { getCustomer } from './customers/get-customer.ts'
import { getCustomerBillingProfile } from './customers/get-customer-billing-profile.ts'
import { getCustomerCompanyProfile } from './customers/get-customer-company-profile.ts'
import { listCustomers } from './customers/list-customers.ts'
import { updateCustomerBillingProfile } from './customers/update-customer-billing-profile.ts'
import { checkDomainAvailability } from './domains/check-domain-availability.ts'
import type { Handlers } from './handler.ts'
import { discoveryV1, discoveryV2 } from './identity/discovery.ts'
import { keysV1, keysV2 } from './identity/key-set.ts'
import { tokenV1 } from './identity/token-v1.ts'
import { tokenV2 } from './identity/token-v2.ts'
import { listRequests } from './list-requests.ts'
import { getOffer } from './offers/get-offer.ts'
import { listOfferAddons } from './offers/list-offer-addons.ts'
import { listOfferCategories } from './offers/list-offer-categories.ts'
import { listOffers } from './offers/list-offers.ts'
import { createOrder } from './orders/create-order.ts'
import { getOrder } from './orders/get-order.ts'
import { listOrders } from './orders/list-orders.ts'
import { updateOrder } from './orders/update-order.ts'
import { getAvailability } from './products/get-availability.ts'
import { getProduct } from './products/get-product.ts'
import { getSku } from './products/get-sku.ts'
import { listAvailabilities } from './products/list-availabilities.ts'
import { listCustomerAvailabilities } from './products/list-customer-availabilities.ts'
import { listCustomerProducts } from './products/list-customer-products.ts'
import { listCustomerSkus } from './products/list-customer-skus.ts'
import { listProducts } from './products/list-products.ts'
import { listSkus } from './products/list-skus.ts'
import { getBillingProfile } from './profiles/get-billing-profile.ts'
import { getLegalBusinessProfile } from './profiles/get-legal-business-profile.ts'
import { getMpnProfile } from './profiles/get-mpn-profile.ts'
import { getOrganizationProfile } from './profiles/get-organization-profile.ts'
import { getSupportProfile } from './profiles/get-support-profile.ts'
import { updateBillingProfile } from './profiles/update-billing-profile.ts'
import { updateLegalBusinessProfile } from './profiles/update-legal-business-profile.ts'
import { updateOrganizationProfile } from './profiles/update-organization-profile.ts'
import { updateSupportProfile } from './profiles/update-support-profile.ts'
import { getSubscription } from './subscriptions/get-subscription.ts'
import { getSubscriptionProvisioningStatus } from './subscriptions/get-subscription-provisioning-status.ts'
import { listSubscriptionAddons } from './subscriptions/list-subscription-addons.ts'
import { listSubscriptions } from './subscriptions/list-subscriptions.ts'
import { updateSubscription } from './subscriptions/update-subscription.ts'
import { validateAddress } from './validations/validate-address.ts'

/** The handler of every operation that is built. */
export const handlers: Handlers<typeof operations> = {
  'identity.token.v1': tokenV1,
  'identity.token.v2': tokenV2,
  'identity.discovery.v1': discoveryV1,
  'identity.discovery.v2': discoveryV2,
  'identity.keys.v1': keysV1,
  'identity.keys.v2': keysV2,
  'comptoir.clouds.list': listClouds,
  'comptoir.clouds.get': getCloud,
  'comptoir.clock.get': getClock,
  'comptoir.clock.set': setClock,
  'comptoir.requests.list': listRequests,
  'csp.customers.list': listCustomers,
  'csp.customers.get': getCustomer,
  'csp.customers.create': createCustomer,
  'csp.customers.delete': deleteCustomer,
  'csp.customers.profiles.billing.get': getCustomerBillingProfile,
  'csp.customers.profiles.billing.update': updateCustomerBillingProfile,
  'csp.customers.profiles.company.get': getCustomerCompanyProfile,
  'csp.domains.checkAvailability': checkDomainAvailability,
  'csp.validations.address': validateAddress,
  'csp.countryValidationRules.get': getCountryValidationRules,
  'csp.profiles.organization.get': getOrganizationProfile,
  'csp.profiles.organization.update': updateOrganizationProfile,
  'csp.profiles.legalBusiness.get': getLegalBusinessProfile,
  'csp.profiles.legalBusiness.update': updateLegalBusinessProfile,
  'csp.profiles.billing.get': getBillingProfile,
  'csp.profiles.billing.update': updateBillingProfile,
  'csp.profiles.support.get': getSupportProfile,
  'csp.profiles.support.update': updateSupportProfile,
  'csp.profiles.mpn.get': getMpnProfile,
  'csp.audit.list': listAuditRecords,
  'csp.offerCategories.list': listOfferCategories,
  'csp.offers.list': listOffers,
  'csp.offers.get': getOffer,
  'csp.offers.addons.list': listOfferAddons,
  'csp.products.list': listProducts,
  'csp.products.get': getProduct,
  'csp.products.skus.list': listSkus,
  'csp.products.skus.get': getSku,
  'csp.products.availabilities.list': listAvailabilities,
  'csp.products.availabilities.get': getAvailability,
  'csp.customers.products.list': listCustomerProducts,
  'csp.customers.products.skus.list': listCustomerSkus,
  'csp.customers.products.availabilities.list': listCustomerAvailabilities,
  'csp.subscriptions.list': listSubscriptions,
  'csp.subscriptions.get': getSubscription,
  'csp.subscriptions.update': updateSubscription,
  'csp.subscriptions.addons.list': listSubscriptionAddons,
  'csp.subscriptions.provisioningStatus.get': getSubscriptionProvisioningStatus,
  'csp.carts.create': createCart,
  'csp.carts.get': getCart,
  'csp.carts.update': updateCart,
  'csp.carts.checkout': checkoutCart,
  'csp.orders.list': listOrders,
  'csp.orders.get': getOrder,
  'csp.orders.create': createOrder,
  'csp.orders.update': updateOrder,
}
