import { customerReaders, sellers } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import {
  customerBillingProfile,
  customerBillingProfileRequest,
  customerCompanyProfile,
} from '../../schemas/customer-profile.ts'
import { guid } from '../../schemas/primitives.ts'

/** Reads how a customer is billed. */
export const getCustomerBillingProfile = defineOperation({
  id: 'csp.customers.profiles.billing.get',
  title: "Get a customer's billing profile",
  method: 'GET',
  path: '/v1/customers/{customerId}/profiles/billing',
  params: { customerId: guid },
  replies: { 200: customerBillingProfile },
  errors: ['customerNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  source: 'get-all-of-a-customer-s-billing-profiles',
  notes: 'The article speaks of a collection; its example is one profile.',
})

/** Replaces how a customer is billed. */
export const updateCustomerBillingProfile = defineOperation({
  id: 'csp.customers.profiles.billing.update',
  title: "Replace a customer's billing profile",
  method: 'PUT',
  path: '/v1/customers/{customerId}/profiles/billing',
  params: { customerId: guid },
  body: customerBillingProfileRequest,
  replies: { 200: customerBillingProfile },
  errors: [
    'customerNotFound',
    'etagMissing',
    'etagStale',
    'propertyInvalid',
    'countryNotInMarket',
    'phoneNumberMissing',
  ],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  ifMatch: 'required',
  audit: { resourceType: 'customer', operationType: 'update_customer_billing_profile' },
  source: 'update-a-customer-s-billing-profile',
})

/** Reads who a customer is. */
export const getCustomerCompanyProfile = defineOperation({
  id: 'csp.customers.profiles.company.get',
  title: "Get a customer's company profile",
  method: 'GET',
  path: '/v1/customers/{customerId}/profiles/company',
  params: { customerId: guid },
  replies: { 200: customerCompanyProfile },
  errors: ['customerNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: customerReaders,
  source: 'get-a-customer-s-company-profile',
})
