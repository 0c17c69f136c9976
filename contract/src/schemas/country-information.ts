import { Type } from 'typebox'
import { resourceAttributes } from './link.ts'
import { text } from './primitives.ts'

const list = Type.Optional(Type.Array(text))
const wrappedList = Type.Optional(Type.Object({ value: Type.Array(text) }))
const flag = Type.Optional(Type.Boolean())

/**
 * What addresses and registrations of a country look like. The article's example wraps its lists in `value` under
 * shorter names; the resource article and the SDKs have plain arrays. Both are known here.
 * Source: country-information-resources.
 */
export const countryInformation = Type.Object({
  extensionData: Type.Optional(text),
  iso2Code: text,
  iso3Code: Type.Optional(text),
  defaultCulture: text,
  isStateRequired: Type.Boolean(),
  supportedStatesList: list,
  states: wrappedList,
  supportedLanguagesList: list,
  supportedLanguages: wrappedList,
  supportedCulturesList: list,
  supportedCultures: wrappedList,
  isPostalCodeRequired: Type.Boolean(),
  postalCodeRegex: Type.Optional(text),
  isCityRequired: Type.Boolean(),
  isVatIdSupported: flag,
  vatIdRegex: Type.Optional(text),
  isTaxIdSupported: flag,
  isTaxIdOptional: flag,
  taxIdFormat: Type.Optional(text),
  taxIdSample: Type.Optional(text),
  phoneNumberRegex: Type.Optional(text),
  isRegistrationNumberSupported: flag,
  resellerAgreementRegion: Type.Optional(text),
  geographicRegion: Type.Optional(text),
  countryCallingCodesList: list,
  countryCallingCodes: wrappedList,
  attributes: resourceAttributes,
})
