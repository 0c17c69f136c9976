import { findCountry } from '@comptoir/contract/countries/country'
import { refuse } from '../partner-center-error.ts'
import { checkAddress } from '../validations/address-rules.ts'
import { addressValidationText } from '../validations/address-validation-body.ts'
import type { PostalAddress } from '../validations/address-verdict.ts'
import { isLanguage, normaliseCulture } from '../validations/culture-rules.ts'

/**
 * An address that a partner's profile may hold, its country in capitals. Inferred: one that is merely better spelled
 * otherwise is taken as it is; the articles' own profile lies in a city that its postal code does not.
 */
export function checkedAddress<Address extends PostalAddress & { readonly country: string }>(
  address: Address,
  member: string,
): Address {
  const country = findCountry(address.country)
  if (!country) refuse('propertyInvalid', `${member}.country ${address.country}`)
  const verdict = checkAddress(address, country)
  if (verdict.kind === 'invalid') refuse('addressInvalid', addressValidationText(verdict, address))
  return { ...address, country: country.iso2Code }
}

/** A documented culture in its documented spelling. */
export function checkedCulture(culture: string): string {
  return normaliseCulture(culture) ?? refuse('propertyInvalid', `culture ${culture}`)
}

/** A documented language, as it was sent. */
export function checkedLanguage(language: string): string {
  return isLanguage(language) ? language : refuse('propertyInvalid', `language ${language}`)
}
