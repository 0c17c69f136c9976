import type { Country } from '@comptoir/contract/countries/country'
import { matchesPattern } from './compiled-pattern.ts'

/** What became of a registration number; each but `ok` has its own documented error (source: 'create-a-customer'). */
export type RegistrationNumberVerdict = 'ok' | 'notSupported' | 'missing' | 'malformed'

/** What became of a phone number. */
export type PhoneNumberVerdict = 'ok' | 'missing' | 'malformed'

/** Checks an organisation's registration number: eleven countries ask for one, everywhere else none may be given. */
export function checkRegistrationNumber(country: Country, value: string | undefined): RegistrationNumberVerdict {
  const number = (value ?? '').trim()
  if (country.registrationNumberRegex === undefined) {
    return number === '' ? 'ok' : 'notSupported'
  }
  if (number === '') {
    return 'missing'
  }
  return matchesPattern(country.registrationNumberRegex, number.toUpperCase()) ? 'ok' : 'malformed'
}

/** Checks a customer's phone number: the eleven countries with registration numbers ask for one, others take none as well. */
export function checkPhoneNumber(country: Country, value: string | undefined): PhoneNumberVerdict {
  const number = (value ?? '').trim()
  if (number === '') {
    return country.isPhoneNumberRequired ? 'missing' : 'ok'
  }
  return matchesPattern(country.phoneNumberRegex, number) ? 'ok' : 'malformed'
}
