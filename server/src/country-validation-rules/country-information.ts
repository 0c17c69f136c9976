import type { Country } from '@comptoir/contract/countries/country'
import type { getCountryValidationRules as operation } from '@comptoir/contract/csp/country-validation-rules/operations'
import type { Output } from '@comptoir/contract/operation'

/**
 * The rules of a country as the wire shows them. Each list travels twice: named `…List`, as the resource article and the
 * SDKs have it, and wrapped in `value`, as the example of 'get-market-specific-validation-data' prints it.
 */
export function countryInformation(country: Country): Output<typeof operation> {
  const { iso2Code, iso3Code, defaultCulture, isStateRequired, states, languages, cultures } = country
  return {
    iso2Code,
    iso3Code,
    defaultCulture,
    isStateRequired,
    supportedStatesList: [...states],
    states: { value: [...states] },
    supportedLanguagesList: [...languages],
    supportedLanguages: { value: [...languages] },
    supportedCulturesList: [...cultures],
    supportedCultures: { value: [...cultures] },
    ...formatsOf(country),
    resellerAgreementRegion: country.resellerAgreementRegion,
    geographicRegion: country.geographicRegion,
    countryCallingCodesList: [...country.countryCallingCodes],
    countryCallingCodes: { value: [...country.countryCallingCodes] },
    attributes: { objectType: 'CountryInformation' },
  }
}

/** What postal codes, tax identifiers, phone and registration numbers look like; absent where a country has none. */
function formatsOf({ postalCodeRegex, vatIdRegex, taxIdFormat, taxIdSample, ...country }: Country) {
  return {
    isPostalCodeRequired: country.isPostalCodeRequired,
    ...(postalCodeRegex === undefined ? {} : { postalCodeRegex }),
    isCityRequired: country.isCityRequired,
    isVatIdSupported: country.isVatIdSupported,
    ...(vatIdRegex === undefined ? {} : { vatIdRegex }),
    ...(taxIdFormat === undefined ? {} : { taxIdFormat }),
    ...(taxIdSample === undefined ? {} : { taxIdSample }),
    phoneNumberRegex: country.phoneNumberRegex,
    isRegistrationNumberSupported: country.isRegistrationNumberSupported,
    isTaxIdSupported: country.isTaxIdSupported,
    isTaxIdOptional: country.isTaxIdOptional,
  }
}
