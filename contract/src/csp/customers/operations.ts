import { Type } from 'typebox'
import { customerReaders, sellers } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { seekCollection } from '../../schemas/collection.ts'
import { customer, newCustomer } from '../../schemas/customer.ts'
import { fieldFilter } from '../../schemas/field-filter.ts'
import { guid, offset, oneOf, pageSize } from '../../schemas/primitives.ts'

/** Lists the partner's customers, page by page, all of them or those that a filter names. */
export const listCustomers = defineOperation({
  id: 'csp.customers.list',
  title: 'List customers',
  method: 'GET',
  path: '/v1/customers',
  query: {
    size: Type.Optional(pageSize),
    filter: Type.Optional(
      fieldFilter(['CompanyName', 'Domain', 'IndirectReseller', 'IndirectCloudSolutionProvider'], ['starts_with']),
    ),
    seekOperation: Type.Optional(oneOf(['Next'])),
    offset: Type.Optional(offset),
  },
  replies: { 200: seekCollection(customer) },
  list: 'seek',
  errors: ['requestInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  uses: {
    list: {
      title: 'List all customers',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-a-list-of-customers',
    },
    filter: {
      title: 'Find customers by name or domain',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'get-a-customer-by-name',
    },
    byIndirectReseller: {
      title: 'List the customers of an indirect reseller',
      clouds: ['global'],
      auth: ['appUser'],
      source: 'get-customers-of-an-indirect-reseller',
    },
  },
  source: 'get-a-list-of-customers',
  notes:
    'size is optional, though one article requires it; size=0 occurs in examples. Of seekOperation only Next is documented.',
})

/** Reads one customer, with company and billing profile. */
export const getCustomer = defineOperation({
  id: 'csp.customers.get',
  title: 'Get a customer',
  method: 'GET',
  path: '/v1/customers/{customerId}',
  params: { customerId: guid },
  replies: { 200: customer },
  errors: ['customerNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'get-a-customer-by-id',
})

/** Creates a customer: its tenant, its relationship to the partner and an administrator whose password is told once. */
export const createCustomer = defineOperation({
  id: 'csp.customers.create',
  title: 'Create a customer',
  method: 'POST',
  path: '/v1/customers',
  body: newCustomer,
  replies: { 201: customer },
  errors: [
    'propertyInvalid',
    'domainTaken',
    'countryNotInMarket',
    'registrationNumberNotSupported',
    'registrationNumberMissing',
    'registrationNumberMalformed',
    'phoneNumberMissing',
    'resellerNotFound',
    'customerHasPartner',
    'sandboxLimitReached',
  ],
  clouds: ['global', 'china', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  uses: {
    direct: {
      title: 'Create a customer of the partner',
      clouds: ['global', 'china', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'create-a-customer',
    },
    forIndirectReseller: {
      title: 'Create a customer for an indirect reseller',
      clouds: ['global'],
      auth: ['appUser'],
      source: 'create-a-customer-for-an-indirect-reseller',
    },
  },
  audit: { resourceType: 'customer', operationType: 'add_customer' },
  tellsSecret: true,
  source: 'create-a-customer',
  notes:
    'One article places domain and organizationRegistrationNumber on the customer itself; its example has the company profile hold them.',
})

/** Deletes a customer and all it has. */
export const deleteCustomer = defineOperation({
  id: 'csp.customers.delete',
  title: 'Delete a customer of the integration sandbox',
  method: 'DELETE',
  path: '/v1/customers/{customerId}',
  params: { customerId: guid },
  replies: { 204: null },
  errors: ['customerNotFound', 'customerHasActiveOrders', 'customerNotDeletable'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  sandboxOnly: true,
  audit: { resourceType: 'customer', operationType: 'delete_customer' },
  source: 'delete-a-customer-account-from-the-integration-sandbox',
})
