import { Type } from 'typebox'
import { accountAdministrators, cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { mpnNumber, oneOf } from '../../schemas/primitives.ts'
import {
  billingProfile,
  billingProfileRequest,
  legalBusinessProfile,
  legalBusinessProfileRequest,
  mpnProfile,
  organizationProfile,
  organizationProfileRequest,
  supportProfile,
  supportProfileRequest,
} from '../../schemas/profile.ts'

// Inferred, for every audit entry of this file: the documents have no words for changes of the partner's profiles.

/** Reads the partner's organisation. */
export const getOrganizationProfile = defineOperation({
  id: 'csp.profiles.organization.get',
  title: 'Get the organization profile',
  method: 'GET',
  path: '/v1/profiles/organization',
  replies: { 200: organizationProfile },
  errors: [],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: cspRoles,
  source: 'get-an-organization-profile',
})

/** Replaces the partner's organisation. */
export const updateOrganizationProfile = defineOperation({
  id: 'csp.profiles.organization.update',
  title: 'Replace the organization profile',
  method: 'PUT',
  path: '/v1/profiles/organization',
  body: organizationProfileRequest,
  replies: { 200: organizationProfile },
  errors: ['etagStale', 'propertyInvalid', 'addressInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: accountAdministrators,
  ifMatch: 'heeded',
  audit: { resourceType: 'partner_profile', operationType: 'update_partner_organization_profile' },
  source: 'update-an-organization-profile',
})

/** Reads the partner's legal business and its vetting. */
export const getLegalBusinessProfile = defineOperation({
  id: 'csp.profiles.legalBusiness.get',
  title: 'Get the legal business profile',
  method: 'GET',
  path: '/v1/profiles/legalbusiness',
  query: { vettingVersion: Type.Optional(oneOf(['Current', 'LastFinalized'])) },
  replies: { 200: legalBusinessProfile },
  errors: [],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-legal-business-profile',
})

/** Replaces the partner's legal business. */
export const updateLegalBusinessProfile = defineOperation({
  id: 'csp.profiles.legalBusiness.update',
  title: 'Replace the legal business profile',
  method: 'PUT',
  path: '/v1/profiles/legalbusiness',
  body: legalBusinessProfileRequest,
  replies: { 200: legalBusinessProfile },
  errors: ['propertyInvalid', 'addressInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: accountAdministrators,
  audit: { resourceType: 'partner_profile', operationType: 'update_partner_legal_business_profile' },
  source: 'update-legal-business-profile',
})

/** Reads how the partner is billed. */
export const getBillingProfile = defineOperation({
  id: 'csp.profiles.billing.get',
  title: "Get the partner's billing profile",
  method: 'GET',
  path: '/v1/profiles/billing',
  replies: { 200: billingProfile },
  errors: [],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: cspRoles,
  source: 'get-partner-billing-profile',
})

/** Replaces how the partner is billed. */
export const updateBillingProfile = defineOperation({
  id: 'csp.profiles.billing.update',
  title: "Replace the partner's billing profile",
  method: 'PUT',
  path: '/v1/profiles/billing',
  body: billingProfileRequest,
  replies: { 200: billingProfile },
  errors: ['etagStale', 'propertyInvalid', 'addressInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: accountAdministrators,
  ifMatch: 'heeded',
  audit: { resourceType: 'partner_profile', operationType: 'update_partner_billing_profile' },
  source: 'update-partner-billing-profile',
})

/** Reads where the partner's customers find help. */
export const getSupportProfile = defineOperation({
  id: 'csp.profiles.support.get',
  title: 'Get the support profile',
  method: 'GET',
  path: '/v1/profiles/support',
  replies: { 200: supportProfile },
  errors: [],
  clouds: ['global', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: cspRoles,
  source: 'get-support-profile',
  notes: 'The article leaves 21Vianet out; that of the update does not.',
})

/** Replaces where the partner's customers find help. */
export const updateSupportProfile = defineOperation({
  id: 'csp.profiles.support.update',
  title: 'Replace the support profile',
  method: 'PUT',
  path: '/v1/profiles/support',
  aliases: ['/v1/profiles/supportprofile'],
  body: supportProfileRequest,
  replies: { 200: supportProfile },
  errors: ['propertyInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: accountAdministrators,
  audit: { resourceType: 'partner_profile', operationType: 'update_partner_support_profile' },
  source: 'update-support-profile',
  notes: 'The article prints /profiles/supportprofile; the SDKs and the reading use /profiles/support. Both are taken.',
})

/** Reads the partner's own profile in the Microsoft Partner Network, or looks a partner up by its number. */
export const getMpnProfile = defineOperation({
  id: 'csp.profiles.mpn.get',
  title: 'Get a Microsoft Partner Network profile',
  method: 'GET',
  path: '/v1/profiles/mpn',
  query: { mpnId: Type.Optional(mpnNumber) },
  replies: { 200: mpnProfile },
  errors: ['partnerNotFound'],
  documentedErrorBody: true,
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: cspRoles,
  uses: {
    own: {
      title: "Get the partner's own profile",
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['appUser'],
      source: 'get-partner-network-profile',
    },
    byMpnId: {
      title: 'Look up a partner by MPN id',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['appUser'],
      source: 'get-partner-by-mpn-id',
    },
  },
  source: 'get-partner-network-profile',
})
