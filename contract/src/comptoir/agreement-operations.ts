import { Type } from 'typebox'
import { customerReaders } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { acceptance, acceptanceRequest, agreementStatus } from '../programmes/agreement-document.ts'
import { customerEligibility, eligibilityDeclaration } from '../programmes/customer-eligibility.ts'
import { collection } from '../schemas/collection.ts'
import { guid, optional, shortText } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const signedIn = { clouds: everywhere, auth: ['app', 'appUser'], source: 'comptoir' } as const

export const listAgreements = defineOperation({
  id: 'comptoir.agreements.list',
  title: 'List the agreements that the programme asks of the partner, and who accepted them',
  method: 'GET',
  path: '/comptoir/v1/agreements',
  query: { enrollmentId: optional(guid) },
  replies: { 200: collection(agreementStatus) },
  list: 'whole',
  errors: ['enrollmentNotFound'],
  roles: ['owner', 'globalAdmin', 'adminAgent', 'operator', 'reviewer'],
  ...signedIn,
})

export const acceptAgreement = defineOperation({
  id: 'comptoir.agreements.accept',
  title: 'Accept an agreement of the programme, as a named person',
  method: 'POST',
  path: '/comptoir/v1/agreements/{agreementId}/acceptances',
  params: { agreementId: shortText },
  body: Type.Object({ ...acceptanceRequest, enrollmentId: optional(guid) }),
  replies: { 201: acceptance },
  errors: ['enrollmentNotFound', 'agreementNotFound', 'agreementVersionStale', 'agreementAccepted', 'propertyInvalid'],
  audit: { resourceType: 'agreement', operationType: 'accept_agreement' },
  roles: ['owner', 'globalAdmin', 'operator'],
  ...signedIn,
  notes:
    'The operator puts on record what a named person of an organisation signed on paper; who recorded it is kept beside who signed.',
})

const ofCustomer = { params: { customerId: guid } } as const

export const listCustomerAgreements = defineOperation({
  id: 'comptoir.customers.agreements.list',
  title: "List the agreements that the partner's contract with a customer must contain, and who accepted them",
  method: 'GET',
  path: '/comptoir/v1/customers/{customerId}/agreements',
  ...ofCustomer,
  replies: { 200: collection(agreementStatus) },
  list: 'whole',
  errors: [],
  roles: [...customerReaders, 'customerAdministrator'],
  ...signedIn,
  notes:
    'Asked for in Microsoft Cloud Germany and in US Government. In the public cloud the Microsoft Customer Agreement belongs to the CSP operations on customer agreements.',
})

export const acceptCustomerAgreement = defineOperation({
  id: 'comptoir.customers.agreements.accept',
  title: 'Put on record that a named person of the customer accepted an agreement',
  method: 'POST',
  path: '/comptoir/v1/customers/{customerId}/agreements',
  ...ofCustomer,
  body: Type.Object({ ...acceptanceRequest, agreementId: shortText }),
  replies: { 201: acceptance },
  errors: ['agreementNotFound', 'agreementVersionStale', 'agreementAccepted', 'propertyInvalid'],
  audit: { resourceType: 'customer_agreement', operationType: 'accept_customer_agreement' },
  roles: ['adminAgent', 'customerAdministrator'],
  ...signedIn,
})

export const getCustomerEligibility = defineOperation({
  id: 'comptoir.customers.eligibility.get',
  title: 'Show what kind of entity a customer is, and whether its cloud serves it',
  method: 'GET',
  path: '/comptoir/v1/customers/{customerId}/eligibility',
  ...ofCustomer,
  replies: { 200: customerEligibility },
  errors: [],
  roles: customerReaders,
  ...signedIn,
})

export const setCustomerEligibility = defineOperation({
  id: 'comptoir.customers.eligibility.set',
  title: 'Declare what kind of entity a customer is and what data it handles',
  method: 'PUT',
  path: '/comptoir/v1/customers/{customerId}/eligibility',
  ...ofCustomer,
  body: eligibilityDeclaration,
  replies: { 200: customerEligibility },
  errors: ['customerKindNotServed', 'dataNotServed'],
  audit: { resourceType: 'customer_eligibility', operationType: 'set_customer_eligibility' },
  roles: ['adminAgent'],
  ...signedIn,
  notes: 'The CSP API has no member for it: creating a customer stays as it is on the wire.',
})
