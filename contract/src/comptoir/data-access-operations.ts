import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { dataAccessRead, dataAccessRequest, dataAccessStates, dataScopes } from '../programmes/data-access.ts'
import { newAdministrator } from '../programmes/enrollment.ts'
import { seekCollection } from '../schemas/collection.ts'
import { email, guid, instant, oneOf, optional, pageSize, shortText, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const signedIn = { clouds: everywhere, auth: ['app', 'appUser'], source: 'comptoir' } as const
const paged = { size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) }
const one = { params: { requestId: guid } } as const

/** A customer of whatever account: not `customerId`, which is one of the caller's own. */
const subject = { params: { accountId: guid, subjectId: guid } } as const
const lookers = ['operator', 'dataTrustee', 'customerAdministrator', 'adminAgent'] as const

export const createDataAccessRequest = defineOperation({
  id: 'comptoir.dataAccess.requests.create',
  title: 'Ask for access to the data of a customer whose cloud has a data trustee',
  method: 'POST',
  path: '/comptoir/v1/dataaccess/requests',
  body: Type.Object({
    accountId: guid,
    customerId: guid,
    reason: Type.String({ minLength: 10, maxLength: 1000 }),
    scopes: Type.Array(oneOf(dataScopes), { minItems: 1, maxItems: 3 }),
  }),
  replies: { 201: dataAccessRequest },
  errors: ['accountNotFound', 'customerNotFound', 'dataAccessNotNeeded'],
  audit: { resourceType: 'data_access_request', operationType: 'create_data_access_request' },
  roles: ['operator'],
  ...signedIn,
})

export const listDataAccessRequests = defineOperation({
  id: 'comptoir.dataAccess.requests.list',
  title: 'List requests for access to customers’ data, as far as they concern the caller',
  method: 'GET',
  path: '/comptoir/v1/dataaccess/requests',
  query: { state: optional(oneOf(dataAccessStates)), ...paged },
  replies: { 200: seekCollection(dataAccessRequest) },
  list: 'seek',
  errors: ['requestInvalid'],
  roles: lookers,
  ...signedIn,
})

export const getDataAccessRequest = defineOperation({
  id: 'comptoir.dataAccess.requests.get',
  title: 'Show a request for access to a customer’s data',
  method: 'GET',
  path: '/comptoir/v1/dataaccess/requests/{requestId}',
  ...one,
  replies: { 200: dataAccessRequest },
  errors: ['dataAccessNotFound'],
  roles: lookers,
  ...signedIn,
})

export const grantDataAccess = defineOperation({
  id: 'comptoir.dataAccess.requests.grant',
  title: 'Grant a request until an instant',
  method: 'POST',
  path: '/comptoir/v1/dataaccess/requests/{requestId}/grant',
  ...one,
  body: Type.Object({
    endsAt: Type.String({ maxLength: 40, description: 'ISO 8601 instant, on the account’s clock' }),
  }),
  replies: { 200: dataAccessRequest },
  errors: ['dataAccessNotFound', 'dataAccessMoveRefused', 'grantEndInvalid'],
  audit: { resourceType: 'data_access_request', operationType: 'grant_data_access' },
  roles: ['dataTrustee', 'customerAdministrator'],
  ...signedIn,
})

export const refuseDataAccess = defineOperation({
  id: 'comptoir.dataAccess.requests.refuse',
  title: 'Refuse a request',
  method: 'POST',
  path: '/comptoir/v1/dataaccess/requests/{requestId}/refuse',
  ...one,
  body: Type.Object({ reason: shortText }),
  replies: { 200: dataAccessRequest },
  errors: ['dataAccessNotFound', 'dataAccessMoveRefused'],
  audit: { resourceType: 'data_access_request', operationType: 'refuse_data_access' },
  roles: ['dataTrustee', 'customerAdministrator'],
  ...signedIn,
})

export const withdrawDataAccess = defineOperation({
  id: 'comptoir.dataAccess.requests.withdraw',
  title: 'Withdraw a grant, or a request: nothing is read under it any more',
  method: 'POST',
  path: '/comptoir/v1/dataaccess/requests/{requestId}/withdraw',
  ...one,
  replies: { 200: dataAccessRequest },
  errors: ['dataAccessNotFound', 'dataAccessMoveRefused'],
  audit: { resourceType: 'data_access_request', operationType: 'withdraw_data_access' },
  roles: ['dataTrustee', 'customerAdministrator', 'operator'],
  ...signedIn,
})

export const readCustomerData = defineOperation({
  id: 'comptoir.dataAccess.customers.get',
  title: 'Read a part of a customer’s data as the operator; on record, and under a grant where there is a data trustee',
  method: 'GET',
  path: '/comptoir/v1/dataaccess/accounts/{accountId}/customers/{subjectId}',
  ...subject,
  query: { scope: oneOf(dataScopes) },
  replies: {
    200: Type.Object({
      scope: oneOf(dataScopes),
      readAt: instant,
      requestId: Type.Optional(text),
      items: Type.Array(Type.Unknown(), { description: 'documents as the CSP API answers them' }),
    }),
  },
  errors: ['accountNotFound', 'customerNotFound', 'dataAccessNotGranted'],
  roles: ['operator'],
  ...signedIn,
})

export const listDataAccessReads = defineOperation({
  id: 'comptoir.dataAccess.reads.list',
  title: 'List who of the operator read, or tried to read, a customer’s data',
  method: 'GET',
  path: '/comptoir/v1/dataaccess/accounts/{accountId}/customers/{subjectId}/reads',
  ...subject,
  query: paged,
  replies: { 200: seekCollection(dataAccessRead) },
  list: 'seek',
  errors: ['requestInvalid', 'accountNotFound', 'customerNotFound'],
  roles: ['customerAdministrator', 'adminAgent', 'dataTrustee'],
  ...signedIn,
})

export const createCustomerAdministrator = defineOperation({
  id: 'comptoir.customers.administrators.create',
  title: 'Make somebody the administrator of a customer: they decide for it who may read its data',
  method: 'POST',
  path: '/comptoir/v1/customers/{customerId}/administrators',
  params: { customerId: guid },
  body: Type.Object({
    /** In one of the customer's domains. */
    userPrincipalName: email,
    givenName: shortText,
    familyName: shortText,
    email: optional(email),
  }),
  replies: {
    201: Type.Object({ id: text, givenName: text, familyName: text, email: text, ...newAdministrator.properties }),
  },
  errors: ['userNameTaken', 'userDomainForeign'],
  audit: { resourceType: 'customer_administrator', operationType: 'create_customer_administrator' },
  tellsSecret: true,
  roles: ['adminAgent'],
  ...signedIn,
})
