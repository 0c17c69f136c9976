import { Type } from 'typebox'
import { address, addressRequest } from './address.ts'
import { resourceAttributes, resourceLinks } from './link.ts'
import { email, oneOf, shortText, text } from './primitives.ts'

/** How far the vetting of a partner's legal business has come. Source: profile-resources; the members are the SDK's. */
export const vettingStatus = oneOf(['none', 'pending', 'authorized', 'rejected'])

/** The step of vetting that is under way. Source: profile-resources. */
export const vettingSubStatus = oneOf([
  'none',
  'entry',
  'email_ownership',
  'email_domain',
  'employment_verification',
  'decision',
  'other',
  'business_verification',
])

/** A person to talk to. Source: utility-resources. */
export const contact = Type.Object({
  firstName: Type.Optional(text),
  lastName: Type.Optional(text),
  email: Type.Optional(text),
  phoneNumber: Type.Optional(text),
})

const frame = { profileType: text, links: Type.Optional(resourceLinks), attributes: resourceAttributes }

const requestFrame = {
  profileType: Type.Optional(text),
  links: Type.Optional(resourceLinks),
  attributes: Type.Optional(resourceAttributes),
}

/** The partner's organisation. Source: profile-resources. */
export const organizationProfile = Type.Object({
  id: text,
  companyName: text,
  defaultAddress: address,
  tenantId: text,
  domain: text,
  email: text,
  language: text,
  culture: text,
  ...frame,
})

// Inferred, here and below: a PUT replaces the whole profile, so it must hold what every profile holds.
/** The partner's organisation, to replace the one on record. */
export const organizationProfileRequest = Type.Object({
  id: Type.Optional(text),
  companyName: shortText,
  defaultAddress: addressRequest,
  tenantId: Type.Optional(text),
  domain: Type.Optional(text),
  email,
  language: shortText,
  culture: shortText,
  ...requestFrame,
})

/** The partner's legal business and its vetting. Source: profile-resources. */
export const legalBusinessProfile = Type.Object({
  companyName: text,
  address,
  primaryContact: contact,
  companyApproverAddress: address,
  companyApproverEmail: text,
  vettingStatus,
  vettingSubStatus,
  ...frame,
})

/** The partner's legal business, to replace the one on record; its vetting is not the partner's to set. */
export const legalBusinessProfileRequest = Type.Object({
  companyName: shortText,
  address: addressRequest,
  primaryContact: contact,
  companyApproverAddress: addressRequest,
  companyApproverEmail: email,
  vettingStatus: Type.Optional(vettingStatus),
  vettingSubStatus: Type.Optional(vettingSubStatus),
  ...requestFrame,
})

/** How the partner is billed. Source: profile-resources. */
export const billingProfile = Type.Object({
  companyName: text,
  address,
  primaryContact: contact,
  purchaseOrderNumber: Type.Optional(text),
  taxId: Type.Optional(text),
  billingCurrency: text,
  ...frame,
})

/** The partner's billing, to replace the one on record. */
export const billingProfileRequest = Type.Object({
  companyName: shortText,
  address: addressRequest,
  primaryContact: contact,
  purchaseOrderNumber: Type.Optional(Type.String({ maxLength: 200 })),
  taxId: Type.Optional(Type.String({ maxLength: 200 })),
  /** ISO 4217 code. */
  billingCurrency: Type.Optional(Type.String({ minLength: 3, maxLength: 3 })),
  ...requestFrame,
})

/** Where the partner's customers find help. Source: profile-resources. */
export const supportProfile = Type.Object({ email: text, telephone: text, website: text, ...frame })

/** Where the partner's customers find help, to replace the one on record. */
export const supportProfileRequest = Type.Object({
  email,
  telephone: Type.String({ maxLength: 50 }),
  website: Type.String({ maxLength: 2048 }),
  ...requestFrame,
})

/** A partner in the Microsoft Partner Network. Source: profile-resources. */
export const mpnProfile = Type.Object({ mpnId: text, partnerName: Type.Optional(text), ...frame })
