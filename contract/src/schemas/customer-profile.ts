import { Type } from 'typebox'
import { address, addressRequest } from './address.ts'
import { resourceAttributes, resourceLinks } from './link.ts'
import { email, shortText, text } from './primitives.ts'

/** How a customer is billed. Source: customer-resources. */
export const customerBillingProfile = Type.Object({
  id: text,
  firstName: Type.Optional(text),
  lastName: Type.Optional(text),
  email: text,
  culture: text,
  language: text,
  companyName: text,
  defaultAddress: address,
  links: Type.Optional(resourceLinks),
  attributes: resourceAttributes,
})

/** A customer's billing profile inside a request: at creation, or in full to replace the one on record. */
export const customerBillingProfileRequest = Type.Object({
  id: Type.Optional(text),
  firstName: Type.Optional(Type.String({ maxLength: 200 })),
  lastName: Type.Optional(Type.String({ maxLength: 200 })),
  email,
  culture: shortText,
  language: shortText,
  companyName: shortText,
  defaultAddress: addressRequest,
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})

/** Who a customer is. Source: customer-resources. */
export const customerCompanyProfile = Type.Object({
  tenantId: text,
  domain: text,
  companyName: Type.Optional(text),
  address: Type.Optional(address),
  email: Type.Optional(text),
  // Inferred: sent at creation; no example answers it.
  organizationRegistrationNumber: Type.Optional(text),
  links: Type.Optional(resourceLinks),
  attributes: resourceAttributes,
})

// Inferred: a prefix alone stands for one of the cloud's own domains, as the portal asks for it.
const domainOrPrefix = Type.String({ pattern: '^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$', maxLength: 253 })

/** A customer's company profile at creation: the domain decides the rest. */
export const customerCompanyProfileRequest = Type.Object({
  tenantId: Type.Optional(text),
  domain: domainOrPrefix,
  companyName: Type.Optional(Type.String({ maxLength: 200 })),
  address: Type.Optional(addressRequest),
  email: Type.Optional(text),
  organizationRegistrationNumber: Type.Optional(Type.String({ maxLength: 200 })),
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
})
