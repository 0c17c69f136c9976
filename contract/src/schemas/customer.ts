import { type Static, Type } from 'typebox'
import {
  customerBillingProfile,
  customerBillingProfileRequest,
  customerCompanyProfile,
  customerCompanyProfileRequest,
} from './customer-profile.ts'
import { resourceAttributes, resourceLinks } from './link.ts'
import { guid, oneOf, text } from './primitives.ts'

/** What a customer is to the partner. Source: customer-resources. */
export const relationshipToPartner = oneOf([
  'unknown',
  'reseller',
  'advisor',
  'syndication',
  'microsoft_support',
  'none',
])

/** The administrator of a new customer's tenant; told once, in the answer to its creation. Source: user-resources. */
export const userCredentials = Type.Object({ userName: text, password: text })

/** A customer of the partner. Lists leave out `allowDelegatedAccess` and the billing profile. Source: customer-resources. */
export const customer = Type.Object({
  id: text,
  commerceId: Type.Optional(text),
  companyProfile: customerCompanyProfile,
  billingProfile: Type.Optional(customerBillingProfile),
  relationshipToPartner,
  allowDelegatedAccess: Type.Optional(Type.Boolean()),
  userCredentials: Type.Optional(userCredentials),
  customDomains: Type.Optional(Type.Array(text)),
  associatedPartnerId: Type.Optional(text),
  links: Type.Optional(resourceLinks),
  attributes: resourceAttributes,
})
/** A customer, as the API answers it. */
export type Customer = Static<typeof customer>

/** A customer to be created. Read-only members may be sent, for clients send whole resources; they do nothing. */
export const newCustomer = Type.Object({
  id: Type.Optional(text),
  commerceId: Type.Optional(text),
  companyProfile: customerCompanyProfileRequest,
  billingProfile: customerBillingProfileRequest,
  relationshipToPartner: Type.Optional(relationshipToPartner),
  allowDelegatedAccess: Type.Optional(Type.Boolean()),
  userCredentials: Type.Optional(Type.Object({ userName: Type.Optional(text), password: Type.Optional(text) })),
  customDomains: Type.Optional(Type.Array(text)),
  /** Tenant of the indirect reseller for whom the provider creates the customer. */
  associatedPartnerId: Type.Optional(guid),
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})
/** A customer to be created. */
export type NewCustomer = Static<typeof newCustomer>
