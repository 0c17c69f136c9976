import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of Comptoir's own API is; it is loaded on first use. */
export const comptoirHandlers: HandlerLoaders<'comptoir'> = {
  'comptoir.signingKeys.rotate': async () =>
    (await import('../token-service/rotate-signing-keys.ts')).rotateSigningKeys,
  'comptoir.clouds.list': async () => (await import('../clouds/list-clouds.ts')).listClouds,
  'comptoir.clouds.get': async () => (await import('../clouds/list-clouds.ts')).getCloud,
  'comptoir.clock.get': async () => (await import('../clock/get-clock.ts')).getClock,
  'comptoir.clock.set': async () => (await import('../clock/set-clock.ts')).setClock,
  'comptoir.requests.list': async () => (await import('../list-requests.ts')).listRequests,
  'comptoir.account.get': async () => (await import('../accounts/get-account.ts')).getAccount,
  'comptoir.account.update': async () => (await import('../accounts/update-account.ts')).updateAccount,
  'comptoir.accounts.list': async () => (await import('../accounts/list-accounts.ts')).listAccounts,
  'comptoir.accounts.get': async () => (await import('../accounts/get-partner-account.ts')).getPartnerAccount,
  'comptoir.accounts.createTrustee': async () =>
    (await import('../accounts/create-trustee-account.ts')).createTrusteeAccount,
  'comptoir.tenants.list': async () => (await import('../tenants/list-tenants.ts')).listTenants,
  'comptoir.tenants.associate': async () => (await import('../tenants/associate-tenant.ts')).associateTenant,
  'comptoir.tenants.remove': async () => (await import('../tenants/remove-tenant.ts')).removeTenant,
  'comptoir.users.list': async () => (await import('../people/list-users.ts')).listUsers,
  'comptoir.users.get': async () => (await import('../people/get-user.ts')).getUser,
  'comptoir.users.create': async () => (await import('../people/create-user.ts')).createUser,
  'comptoir.users.update': async () => (await import('../people/update-user.ts')).updateUser,
  'comptoir.users.delete': async () => (await import('../people/delete-user.ts')).deleteUser,
  'comptoir.users.resetPassword': async () => (await import('../people/reset-user-password.ts')).resetUserPassword,
  'comptoir.users.resetSecondFactor': async () =>
    (await import('../people/reset-user-second-factor.ts')).resetUserSecondFactor,
  'comptoir.applications.list': async () => (await import('../applications/list-applications.ts')).listApplications,
  'comptoir.applications.get': async () => (await import('../applications/get-application.ts')).getApplication,
  'comptoir.applications.create': async () => (await import('../applications/create-application.ts')).createApplication,
  'comptoir.applications.associate': async () =>
    (await import('../applications/associate-applications.ts')).associateApplications,
  'comptoir.applications.update': async () => (await import('../applications/update-application.ts')).updateApplication,
  'comptoir.applications.delete': async () => (await import('../applications/delete-application.ts')).deleteApplication,
  'comptoir.applications.confirm': async () =>
    (await import('../applications/confirm-application.ts')).confirmApplication,
  'comptoir.applications.keys.list': async () => (await import('../applications/list-keys.ts')).listKeys,
  'comptoir.applications.keys.add': async () => (await import('../applications/add-key.ts')).addKey,
  'comptoir.applications.keys.delete': async () => (await import('../applications/delete-key.ts')).deleteKey,
  'comptoir.applications.certificates.list': async () =>
    (await import('../applications/list-certificates.ts')).listCertificates,
  'comptoir.applications.certificates.add': async () =>
    (await import('../applications/add-certificate.ts')).addCertificate,
  'comptoir.applications.certificates.delete': async () =>
    (await import('../applications/delete-certificate.ts')).deleteCertificate,
  'comptoir.permissions.list': async () => (await import('../permissions/list-permissions.ts')).listPermissions,
  'comptoir.signIns.list': async () => (await import('../sign-ins/list-sign-ins.ts')).listSignIns,
  'comptoir.audit.list': async () => (await import('../audit/list-account-changes.ts')).listAccountChanges,
  'comptoir.outbox.list': async () => (await import('../outbox/list-outbox-messages.ts')).listOutboxMessages,
  'comptoir.outbox.get': async () => (await import('../outbox/get-outbox-message.ts')).getOutboxMessage,
  'comptoir.agreements.accept': async () => (await import('../agreements/accept-agreement.ts')).acceptAgreement,
  'comptoir.customers.agreements.accept': async () =>
    (await import('../agreements/accept-customer-agreement.ts')).acceptCustomerAgreement,
  'comptoir.agreements.list': async () => (await import('../agreements/list-agreements.ts')).listAgreements,
  'comptoir.customers.agreements.list': async () =>
    (await import('../agreements/list-customer-agreements.ts')).listCustomerAgreements,
  'comptoir.customers.eligibility.get': async () =>
    (await import('../eligibility/get-customer-eligibility.ts')).getCustomerEligibility,
  'comptoir.customers.eligibility.set': async () =>
    (await import('../eligibility/set-customer-eligibility.ts')).setCustomerEligibility,
  'comptoir.enrollments.approve': async () => (await import('../enrollments/approve-enrollment.ts')).approveEnrollment,
  'comptoir.enrollments.askForInformation': async () =>
    (await import('../enrollments/ask-for-enrollment-information.ts')).askForEnrollmentInformation,
  'comptoir.enrollments.create': async () => (await import('../enrollments/create-enrollment.ts')).createEnrollment,
  'comptoir.enrollments.get': async () => (await import('../enrollments/get-enrollment.ts')).getEnrollment,
  'comptoir.enrollments.list': async () => (await import('../enrollments/list-enrollments.ts')).listEnrollments,
  'comptoir.enrollments.move': async () => (await import('../enrollments/move-environment.ts')).moveEnvironment,
  'comptoir.enrollments.reinstate': async () =>
    (await import('../enrollments/reinstate-enrollment.ts')).reinstateEnrollment,
  'comptoir.enrollments.reject': async () => (await import('../enrollments/reject-enrollment.ts')).rejectEnrollment,
  'comptoir.enrollments.startReview': async () =>
    (await import('../enrollments/start-enrollment-review.ts')).startEnrollmentReview,
  'comptoir.enrollments.submit': async () => (await import('../enrollments/submit-enrollment.ts')).submitEnrollment,
  'comptoir.enrollments.suspend': async () => (await import('../enrollments/suspend-enrollment.ts')).suspendEnrollment,
  'comptoir.enrollments.update': async () => (await import('../enrollments/update-enrollment.ts')).updateEnrollment,
  'comptoir.enrollments.withdraw': async () =>
    (await import('../enrollments/withdraw-enrollment.ts')).withdrawEnrollment,
  'comptoir.programmes.get': async () => (await import('../programmes/get-programme.ts')).getProgramme,
  'comptoir.programmes.list': async () => (await import('../programmes/list-programmes.ts')).listProgrammes,
  'comptoir.customers.administrators.create': async () =>
    (await import('../data-access/create-customer-administrator.ts')).createCustomerAdministrator,
  'comptoir.dataAccess.requests.create': async () =>
    (await import('../data-access/create-data-access-request.ts')).createDataAccessRequest,
  'comptoir.dataAccess.requests.get': async () =>
    (await import('../data-access/get-data-access-request.ts')).getDataAccessRequest,
  'comptoir.dataAccess.requests.grant': async () =>
    (await import('../data-access/grant-data-access.ts')).grantDataAccess,
  'comptoir.dataAccess.reads.list': async () =>
    (await import('../data-access/list-data-access-reads.ts')).listDataAccessReads,
  'comptoir.dataAccess.requests.list': async () =>
    (await import('../data-access/list-data-access-requests.ts')).listDataAccessRequests,
  'comptoir.dataAccess.customers.get': async () =>
    (await import('../data-access/read-customer-data.ts')).readCustomerData,
  'comptoir.dataAccess.requests.refuse': async () =>
    (await import('../data-access/refuse-data-access.ts')).refuseDataAccess,
  'comptoir.dataAccess.requests.withdraw': async () =>
    (await import('../data-access/withdraw-data-access.ts')).withdrawDataAccess,
  'comptoir.publishers.list': async () => (await import('../publishers/list-publishers.ts')).listPublishers,
  'comptoir.publishers.create': async () => (await import('../publishers/create-publisher.ts')).createPublisher,
  'comptoir.marketplaceOffers.list': async () =>
    (await import('../market-offers/list-market-offers.ts')).listMarketOffers,
  'comptoir.marketplaceOffers.get': async () => (await import('../market-offers/get-market-offer.ts')).getMarketOffer,
  'comptoir.marketplaceOffers.update': async () =>
    (await import('../market-offers/update-market-offer.ts')).updateMarketOffer,
  'comptoir.certificationOutcomes.list': async () =>
    (await import('../publishing/list-certification-outcomes.ts')).listCertificationOutcomes,
  'comptoir.certificationOutcomes.create': async () =>
    (await import('../publishing/create-certification-outcome.ts')).createCertificationOutcome,
  'comptoir.certificationOutcomes.delete': async () =>
    (await import('../publishing/delete-certification-outcome.ts')).deleteCertificationOutcome,
}
