import { Type } from 'typebox'
import { country, text } from './primitives.ts'

const name = Type.String({ minLength: 1, maxLength: 50 })
const line = Type.String({ maxLength: 200 })

/** A postal address, as the API answers it. Source: utility-resources. */
export const address = Type.Object({
  id: Type.Optional(text),
  country,
  region: Type.Optional(text),
  city: text,
  district: Type.Optional(text),
  state: Type.Optional(text),
  addressLine1: text,
  addressLine2: Type.Optional(text),
  addressLine3: Type.Optional(text),
  postalCode: Type.Optional(text),
  firstName: Type.Optional(text),
  middleName: Type.Optional(text),
  lastName: Type.Optional(text),
  phoneNumber: Type.Optional(text),
  emailAddress: Type.Optional(text),
})

const requestMembers = {
  id: Type.Optional(text),
  country,
  region: Type.Optional(line),
  city: Type.String({ minLength: 1, maxLength: 200 }),
  district: Type.Optional(line),
  // Inferred: the article bounds `state` to two letters, yet Mexico's and China's codes run longer. The country's list decides.
  state: Type.Optional(Type.String({ maxLength: 50 })),
  addressLine1: Type.String({ minLength: 1, maxLength: 200 }),
  addressLine2: Type.Optional(line),
  addressLine3: Type.Optional(line),
  postalCode: Type.Optional(Type.String({ maxLength: 50 })),
  firstName: Type.Optional(name),
  middleName: Type.Optional(name),
  lastName: Type.Optional(name),
  phoneNumber: Type.Optional(Type.String({ maxLength: 50 })),
  emailAddress: Type.Optional(text),
}

/** A postal address inside a request. */
export const addressRequest = Type.Object(requestMembers)

/** An address to be checked: here state and postal code must be sent; they may be empty. Source: validate-an-address. */
export const addressToValidate = Type.Object({
  ...requestMembers,
  state: Type.String({ maxLength: 50 }),
  postalCode: Type.String({ maxLength: 50 }),
})
