import type { operations } from '@comptoir/contract/operations'
import { createTrusteeAccount } from './accounts/create-trustee-account.ts'
import { getAccount } from './accounts/get-account.ts'
import { getPartnerAccount } from './accounts/get-partner-account.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { updateAccount } from './accounts/update-account.ts'
import { acceptAgreement } from './agreements/accept-agreement.ts'
import { acceptCustomerAgreement } from './agreements/accept-customer-agreement.ts'
import { listAgreements } from './agreements/list-agreements.ts'
import { listCustomerAgreements } from './agreements/list-customer-agreements.ts'
import { addCertificate } from './applications/add-certificate.ts'
import { addKey } from './applications/add-key.ts'
import { associateApplications } from './applications/associate-applications.ts'
import { confirmApplication } from './applications/confirm-application.ts'
import { createApplication } from './applications/create-application.ts'
import { deleteApplication } from './applications/delete-application.ts'
import { deleteCertificate } from './applications/delete-certificate.ts'
import { deleteKey } from './applications/delete-key.ts'
import { getApplication } from './applications/get-application.ts'
import { listApplications } from './applications/list-applications.ts'
import { listCertificates } from './applications/list-certificates.ts'
import { listKeys } from './applications/list-keys.ts'
import { updateApplication } from './applications/update-application.ts'
import { listAccountChanges } from './audit/list-account-changes.ts'
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
import { createCustomerAdministrator } from './data-access/create-customer-administrator.ts'
import { createDataAccessRequest } from './data-access/create-data-access-request.ts'
import { getDataAccessRequest } from './data-access/get-data-access-request.ts'
import { grantDataAccess } from './data-access/grant-data-access.ts'
import { listDataAccessReads } from './data-access/list-data-access-reads.ts'
import { listDataAccessRequests } from './data-access/list-data-access-requests.ts'
import { readCustomerData } from './data-access/read-customer-data.ts'
import { refuseDataAccess } from './data-access/refuse-data-access.ts'
import { withdrawDataAccess } from './data-access/withdraw-data-access.ts'
import { checkDomainAvailability } from './domains/check-domain-availability.ts'
import { getCustomerEligibility } from './eligibility/get-customer-eligibility.ts'
import { setCustomerEligibility } from './eligibility/set-customer-eligibility.ts'
import { approveEnrollment } from './enrollments/approve-enrollment.ts'
import { askForEnrollmentInformation } from './enrollments/ask-for-enrollment-information.ts'
import { createEnrollment } from './enrollments/create-enrollment.ts'
import { getEnrollment } from './enrollments/get-enrollment.ts'
import { listEnrollments } from './enrollments/list-enrollments.ts'
import { moveEnvironment } from './enrollments/move-environment.ts'
import { reinstateEnrollment } from './enrollments/reinstate-enrollment.ts'
import { rejectEnrollment } from './enrollments/reject-enrollment.ts'
import { startEnrollmentReview } from './enrollments/start-enrollment-review.ts'
import { submitEnrollment } from './enrollments/submit-enrollment.ts'
import { suspendEnrollment } from './enrollments/suspend-enrollment.ts'
import { updateEnrollment } from './enrollments/update-enrollment.ts'
import { withdrawEnrollment } from './enrollments/withdraw-enrollment.ts'
import type { Handlers } from './handler.ts'
import { listRequests } from './list-requests.ts'
import { getOffer } from './offers/get-offer.ts'
import { listOfferAddons } from './offers/list-offer-addons.ts'
import { listOfferCategories } from './offers/list-offer-categories.ts'
import { listOffers } from './offers/list-offers.ts'
import { createOrder } from './orders/create-order.ts'
import { getOrder } from './orders/get-order.ts'
import { listOrders } from './orders/list-orders.ts'
import { updateOrder } from './orders/update-order.ts'
import { getOutboxMessage } from './outbox/get-outbox-message.ts'
import { listOutboxMessages } from './outbox/list-outbox-messages.ts'
import { createUser } from './people/create-user.ts'
import { deleteUser } from './people/delete-user.ts'
import { getUser } from './people/get-user.ts'
import { listUsers } from './people/list-users.ts'
import { resetUserPassword } from './people/reset-user-password.ts'
import { resetUserSecondFactor } from './people/reset-user-second-factor.ts'
import { updateUser } from './people/update-user.ts'
import { listPermissions } from './permissions/list-permissions.ts'
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
import { getProgramme } from './programmes/get-programme.ts'
import { listProgrammes } from './programmes/list-programmes.ts'
import { adminConsent } from './sign-in/admin-consent.ts'
import { authorizeV1, authorizeV2 } from './sign-in/authorize.ts'
import { enterDeviceCode, showDevicePage } from './sign-in/device-login.ts'
import { logoutV1, logoutV2 } from './sign-in/logout.ts'
import { signInStep } from './sign-in/sign-in-step.ts'
import { listSignIns } from './sign-ins/list-sign-ins.ts'
import { getSubscription } from './subscriptions/get-subscription.ts'
import { getSubscriptionProvisioningStatus } from './subscriptions/get-subscription-provisioning-status.ts'
import { listSubscriptionAddons } from './subscriptions/list-subscription-addons.ts'
import { listSubscriptions } from './subscriptions/list-subscriptions.ts'
import { updateSubscription } from './subscriptions/update-subscription.ts'
import { associateTenant } from './tenants/associate-tenant.ts'
import { listTenants } from './tenants/list-tenants.ts'
import { removeTenant } from './tenants/remove-tenant.ts'
import { deviceCodeV1, deviceCodeV2 } from './token-service/device-authorization.ts'
import { discoveryV1, discoveryV2 } from './token-service/discovery.ts'
import { instanceDiscovery } from './token-service/instance-discovery.ts'
import { keysV1, keysV2 } from './token-service/key-set.ts'
import { partnerToken } from './token-service/partner-token.ts'
import { rotateSigningKeys } from './token-service/rotate-signing-keys.ts'
import { tokenV1 } from './token-service/token-v1.ts'
import { tokenV2 } from './token-service/token-v2.ts'
import { userInfo } from './token-service/user-info.ts'
import { validateAddress } from './validations/validate-address.ts'

/** The handler of every operation that is built. */
export const handlers: Handlers<typeof operations> = {
  'identity.token.v1': tokenV1,
  'identity.token.v2': tokenV2,
  'identity.discovery.v1': discoveryV1,
  'identity.discovery.v2': discoveryV2,
  'identity.keys.v1': keysV1,
  'identity.keys.v2': keysV2,
  'identity.deviceCode.v1': deviceCodeV1,
  'identity.deviceCode.v2': deviceCodeV2,
  'identity.instanceDiscovery.get': instanceDiscovery,
  'identity.userInfo.get': userInfo,
  'identity.partnerToken.exchange': partnerToken,
  'comptoir.signingKeys.rotate': rotateSigningKeys,
  'identity.authorize.v1': authorizeV1,
  'identity.authorize.v2': authorizeV2,
  'identity.adminConsent.ask': adminConsent,
  'identity.signIn.step': signInStep,
  'identity.device.page': showDevicePage,
  'identity.device.enter': enterDeviceCode,
  'identity.logout.v1': logoutV1,
  'identity.logout.v2': logoutV2,
  'comptoir.clouds.list': listClouds,
  'comptoir.clouds.get': getCloud,
  'comptoir.clock.get': getClock,
  'comptoir.clock.set': setClock,
  'comptoir.requests.list': listRequests,
  'comptoir.account.get': getAccount,
  'comptoir.account.update': updateAccount,
  'comptoir.accounts.list': listAccounts,
  'comptoir.accounts.get': getPartnerAccount,
  'comptoir.accounts.createTrustee': createTrusteeAccount,
  'comptoir.tenants.list': listTenants,
  'comptoir.tenants.associate': associateTenant,
  'comptoir.tenants.remove': removeTenant,
  'comptoir.users.list': listUsers,
  'comptoir.users.get': getUser,
  'comptoir.users.create': createUser,
  'comptoir.users.update': updateUser,
  'comptoir.users.delete': deleteUser,
  'comptoir.users.resetPassword': resetUserPassword,
  'comptoir.users.resetSecondFactor': resetUserSecondFactor,
  'comptoir.applications.list': listApplications,
  'comptoir.applications.get': getApplication,
  'comptoir.applications.create': createApplication,
  'comptoir.applications.associate': associateApplications,
  'comptoir.applications.update': updateApplication,
  'comptoir.applications.delete': deleteApplication,
  'comptoir.applications.confirm': confirmApplication,
  'comptoir.applications.keys.list': listKeys,
  'comptoir.applications.keys.add': addKey,
  'comptoir.applications.keys.delete': deleteKey,
  'comptoir.applications.certificates.list': listCertificates,
  'comptoir.applications.certificates.add': addCertificate,
  'comptoir.applications.certificates.delete': deleteCertificate,
  'comptoir.permissions.list': listPermissions,
  'comptoir.signIns.list': listSignIns,
  'comptoir.audit.list': listAccountChanges,
  'comptoir.outbox.list': listOutboxMessages,
  'comptoir.outbox.get': getOutboxMessage,
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
  'comptoir.agreements.accept': acceptAgreement,
  'comptoir.customers.agreements.accept': acceptCustomerAgreement,
  'comptoir.agreements.list': listAgreements,
  'comptoir.customers.agreements.list': listCustomerAgreements,
  'comptoir.customers.eligibility.get': getCustomerEligibility,
  'comptoir.customers.eligibility.set': setCustomerEligibility,
  'comptoir.enrollments.approve': approveEnrollment,
  'comptoir.enrollments.askForInformation': askForEnrollmentInformation,
  'comptoir.enrollments.create': createEnrollment,
  'comptoir.enrollments.get': getEnrollment,
  'comptoir.enrollments.list': listEnrollments,
  'comptoir.enrollments.move': moveEnvironment,
  'comptoir.enrollments.reinstate': reinstateEnrollment,
  'comptoir.enrollments.reject': rejectEnrollment,
  'comptoir.enrollments.startReview': startEnrollmentReview,
  'comptoir.enrollments.submit': submitEnrollment,
  'comptoir.enrollments.suspend': suspendEnrollment,
  'comptoir.enrollments.update': updateEnrollment,
  'comptoir.enrollments.withdraw': withdrawEnrollment,
  'comptoir.programmes.get': getProgramme,
  'comptoir.programmes.list': listProgrammes,
  'comptoir.customers.administrators.create': createCustomerAdministrator,
  'comptoir.dataAccess.requests.create': createDataAccessRequest,
  'comptoir.dataAccess.requests.get': getDataAccessRequest,
  'comptoir.dataAccess.requests.grant': grantDataAccess,
  'comptoir.dataAccess.reads.list': listDataAccessReads,
  'comptoir.dataAccess.requests.list': listDataAccessRequests,
  'comptoir.dataAccess.customers.get': readCustomerData,
  'comptoir.dataAccess.requests.refuse': refuseDataAccess,
  'comptoir.dataAccess.requests.withdraw': withdrawDataAccess,
}
