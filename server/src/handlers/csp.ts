import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of the CSP API is; it is loaded on first use. */
export const cspHandlers: HandlerLoaders<'csp'> = {
  'csp.customers.list': async () => (await import('../customers/list-customers.ts')).listCustomers,
  'csp.customers.get': async () => (await import('../customers/get-customer.ts')).getCustomer,
  'csp.customers.create': async () => (await import('../customers/create-customer.ts')).createCustomer,
  'csp.customers.delete': async () => (await import('../customers/delete-customer.ts')).deleteCustomer,
  'csp.customers.profiles.billing.get': async () =>
    (await import('../customers/get-customer-billing-profile.ts')).getCustomerBillingProfile,
  'csp.customers.profiles.billing.update': async () =>
    (await import('../customers/update-customer-billing-profile.ts')).updateCustomerBillingProfile,
  'csp.customers.profiles.company.get': async () =>
    (await import('../customers/get-customer-company-profile.ts')).getCustomerCompanyProfile,
  'csp.domains.checkAvailability': async () =>
    (await import('../domains/check-domain-availability.ts')).checkDomainAvailability,
  'csp.validations.address': async () => (await import('../validations/validate-address.ts')).validateAddress,
  'csp.countryValidationRules.get': async () =>
    (await import('../country-validation-rules/get-country-validation-rules.ts')).getCountryValidationRules,
  'csp.profiles.organization.get': async () =>
    (await import('../profiles/get-organization-profile.ts')).getOrganizationProfile,
  'csp.profiles.organization.update': async () =>
    (await import('../profiles/update-organization-profile.ts')).updateOrganizationProfile,
  'csp.profiles.legalBusiness.get': async () =>
    (await import('../profiles/get-legal-business-profile.ts')).getLegalBusinessProfile,
  'csp.profiles.legalBusiness.update': async () =>
    (await import('../profiles/update-legal-business-profile.ts')).updateLegalBusinessProfile,
  'csp.profiles.billing.get': async () => (await import('../profiles/get-billing-profile.ts')).getBillingProfile,
  'csp.profiles.billing.update': async () =>
    (await import('../profiles/update-billing-profile.ts')).updateBillingProfile,
  'csp.profiles.support.get': async () => (await import('../profiles/get-support-profile.ts')).getSupportProfile,
  'csp.profiles.support.update': async () =>
    (await import('../profiles/update-support-profile.ts')).updateSupportProfile,
  'csp.profiles.mpn.get': async () => (await import('../profiles/get-mpn-profile.ts')).getMpnProfile,
  'csp.audit.list': async () => (await import('../audit/list-audit-records.ts')).listAuditRecords,
  'csp.offerCategories.list': async () => (await import('../offers/list-offer-categories.ts')).listOfferCategories,
  'csp.offers.list': async () => (await import('../offers/list-offers.ts')).listOffers,
  'csp.offers.get': async () => (await import('../offers/get-offer.ts')).getOffer,
  'csp.offers.addons.list': async () => (await import('../offers/list-offer-addons.ts')).listOfferAddons,
  'csp.products.list': async () => (await import('../products/list-products.ts')).listProducts,
  'csp.products.get': async () => (await import('../products/get-product.ts')).getProduct,
  'csp.products.skus.list': async () => (await import('../products/list-skus.ts')).listSkus,
  'csp.products.skus.get': async () => (await import('../products/get-sku.ts')).getSku,
  'csp.products.availabilities.list': async () =>
    (await import('../products/list-availabilities.ts')).listAvailabilities,
  'csp.products.availabilities.get': async () => (await import('../products/get-availability.ts')).getAvailability,
  'csp.customers.products.list': async () =>
    (await import('../products/list-customer-products.ts')).listCustomerProducts,
  'csp.customers.products.skus.list': async () => (await import('../products/list-customer-skus.ts')).listCustomerSkus,
  'csp.customers.products.availabilities.list': async () =>
    (await import('../products/list-customer-availabilities.ts')).listCustomerAvailabilities,
  'csp.subscriptions.list': async () => (await import('../subscriptions/list-subscriptions.ts')).listSubscriptions,
  'csp.subscriptions.get': async () => (await import('../subscriptions/get-subscription.ts')).getSubscription,
  'csp.subscriptions.update': async () => (await import('../subscriptions/update-subscription.ts')).updateSubscription,
  'csp.subscriptions.addons.list': async () =>
    (await import('../subscriptions/list-subscription-addons.ts')).listSubscriptionAddons,
  'csp.subscriptions.provisioningStatus.get': async () =>
    (await import('../subscriptions/get-subscription-provisioning-status.ts')).getSubscriptionProvisioningStatus,
  'csp.carts.create': async () => (await import('../carts/create-cart.ts')).createCart,
  'csp.carts.get': async () => (await import('../carts/get-cart.ts')).getCart,
  'csp.carts.update': async () => (await import('../carts/update-cart.ts')).updateCart,
  'csp.carts.checkout': async () => (await import('../carts/checkout-cart.ts')).checkoutCart,
  'csp.orders.list': async () => (await import('../orders/list-orders.ts')).listOrders,
  'csp.orders.get': async () => (await import('../orders/get-order.ts')).getOrder,
  'csp.orders.create': async () => (await import('../orders/create-order.ts')).createOrder,
  'csp.orders.update': async () => (await import('../orders/update-order.ts')).updateOrder,
}
