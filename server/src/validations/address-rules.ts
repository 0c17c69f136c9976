import type { Country } from '@comptoir/contract/countries/country'
import { findStateCode } from '@comptoir/contract/countries/states'
import { suggestPlace } from './address-suggestions.ts'
import {
  type AddressChange,
  type AddressFault,
  type AddressVerdict,
  addressFault,
  type CorrectionTopic,
  correctionReason,
  type PostalAddress,
} from './address-verdict.ts'
import { matchesPattern } from './compiled-pattern.ts'

/** Most characters of a first address line (source: 'utility-resources'). */
export const addressLineMaxLength = 200

/**
 * Checks an address by the rules of its country; `country` is what its code was found to be, undefined where unknown.
 * Told is the first fault, in the order country, line, city, state, postal code; only then are city, state and postal
 * code compared with each other.
 * @see 'validate-an-address', 'get-market-specific-validation-data'
 */
export function checkAddress<Address extends PostalAddress>(
  address: Address,
  country: Country | undefined,
): AddressVerdict<Address> {
  if (country === undefined) {
    return addressFault('country', `with value '${address.country ?? ''}' is not a supported country or region.`)
  }
  return (
    faultOfLineAndCity(address) ??
    faultOfState(address, country) ??
    faultOfPostalCode(address, country) ??
    correctPlace(address, country)
  )
}

function correctPlace<Address extends PostalAddress>(address: Address, country: Country): AddressVerdict<Address> {
  const givenCity = trimmed(address.city)
  const givenState = trimmed(address.state)
  const state = findStateCode(country.iso2Code, givenState) ?? givenState
  const { iso2Code } = country
  const place = suggestPlace({ iso2Code, city: givenCity, state, postalCode: trimmed(address.postalCode) })
  if (place.kind === 'invalid') {
    return place
  }
  const { city = givenCity, state: newState = state } = place
  const cityChanges = city !== givenCity
  const stateChanges = newState.toUpperCase() !== givenState.toUpperCase()
  if (!cityChanges && !stateChanges) {
    return { kind: 'valid' }
  }
  const changes: readonly AddressChange[] = [
    ...(cityChanges ? [{ member: 'city' as const, from: givenCity, to: city }] : []),
    ...(stateChanges ? [{ member: 'state' as const, from: givenState, to: newState }] : []),
  ]
  const topic: CorrectionTopic = cityChanges ? 'ZipCity' : newState === state ? 'State' : 'ZipState'
  const corrected = { ...address, ...(cityChanges ? { city } : {}), ...(stateChanges ? { state: newState } : {}) }
  return { kind: 'corrected', reason: correctionReason(topic, changes), corrected }
}

function faultOfLineAndCity(address: PostalAddress): AddressFault | undefined {
  const line = trimmed(address.addressLine1)
  if (line === '') {
    return addressFault('addressLine1', 'is required.')
  }
  if (line.length > addressLineMaxLength) {
    return addressFault('addressLine1', `has more than ${addressLineMaxLength} characters.`)
  }
  return trimmed(address.city) === '' ? addressFault('city', 'is required.') : undefined
}

function faultOfState(address: PostalAddress, country: Country): AddressFault | undefined {
  const state = trimmed(address.state)
  if (!country.isStateRequired || findStateCode(country.iso2Code, state) !== undefined) {
    return undefined
  }
  return state === ''
    ? addressFault('state', 'is required.')
    : addressFault('state', `with value '${state}' is not a state or province of ${country.name}.`)
}

function faultOfPostalCode(address: PostalAddress, country: Country): AddressFault | undefined {
  const postalCode = trimmed(address.postalCode)
  if (postalCode === '') {
    return country.isPostalCodeRequired ? addressFault('postalCode', 'is required.') : undefined
  }
  // Inferred: where a country has no postal codes, whatever stands in the member is let be.
  if (country.postalCodeRegex === undefined || matchesPattern(country.postalCodeRegex, postalCode.toUpperCase())) {
    return undefined
  }
  return addressFault('postalCode', `with value '${postalCode}' has not the form of postal codes of ${country.name}.`)
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim()
}
