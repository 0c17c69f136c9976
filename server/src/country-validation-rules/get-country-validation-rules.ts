import { findCountry } from '@comptoir/contract/countries/country'
import type { getCountryValidationRules as operation } from '@comptoir/contract/csp/country-validation-rules/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { countryInformation } from './country-information.ts'

/** Reads the rules of any documented country, wherever the partner may sell. */
export const getCountryValidationRules: Handler<typeof operation> = async (_, { isoCode }) =>
  // Inferred: the documents give no code for a country they do not know.
  countryInformation(findCountry(isoCode) ?? refuse('notFound', `country ${isoCode}`))
