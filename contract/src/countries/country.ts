import { americas } from './americas.ts'
import { asiaPacific } from './asia-pacific.ts'
import { type CountryGroup, groupsOf } from './country-groups.ts'
import type { CountryRow, PostalCodeUse, WorldRegion } from './country-row.ts'
import { europe } from './europe.ts'
import { middleEastAndAfrica } from './middle-east-and-africa.ts'
import { phoneNumberRegexOf } from './phone-numbers.ts'
import { registrationNumberFormats } from './registration-numbers.ts'
import { statesOf } from './states.ts'
import { taxIdFormatOf } from './tax-ids.ts'

/**
 * What Partner Center knows of a country where customers may be. Names follow CountryInformation of the wire;
 * regular expressions are texts, anchored, for `new RegExp(text)`.
 * @see 'get-market-specific-validation-data'
 */
export interface Country {
  /** ISO 3166 alpha-2, capitals. */
  readonly iso2Code: string
  /** Three letters, capitals. */
  readonly iso3Code: string
  /** In English, as Partner Center lists it. */
  readonly name: string
  readonly defaultCulture: string
  /** The default culture first. */
  readonly cultures: readonly string[]
  /** The languages of the cultures, each once. */
  readonly languages: readonly string[]
  readonly isStateRequired: boolean
  /** Codes of two letters; empty where states are not checked. */
  readonly states: readonly string[]
  readonly isPostalCodeRequired: boolean
  /** Absent where there are no postal codes. Letters are capitals. */
  readonly postalCodeRegex?: string
  /** A code that `postalCodeRegex` takes. */
  readonly postalCodeSample?: string
  readonly isCityRequired: boolean
  readonly isVatIdSupported: boolean
  readonly isTaxIdSupported: boolean
  readonly isTaxIdOptional: boolean
  readonly taxIdFormat?: string
  readonly taxIdSample?: string
  readonly vatIdRegex?: string
  readonly phoneNumberRegex: string
  /** Whether a customer needs a phone number. */
  readonly isPhoneNumberRequired: boolean
  /** Where supported, a registration number is also required. */
  readonly isRegistrationNumberSupported: boolean
  readonly registrationNumberRegex?: string
  readonly resellerAgreementRegion: string
  readonly geographicRegion: string
  /** Without plus sign. */
  readonly countryCallingCodes: readonly string[]
  /** ISO 4217 code of the currency in which customers of this country are billed. */
  readonly currency: string
  readonly groups: readonly CountryGroup[]
}

// Built on first use, country by country: a server starts without ever asking for most of them.
const built = new Map<string, Country>()
let rowByCode: ReadonlyMap<string, readonly [CountryRow, WorldRegion]> | undefined

/** Every documented country, by world region. Builds all of them: ask {@link findCountry} for one. */
export function listCountries(): readonly Country[] {
  return [...rows().keys()].flatMap((iso2Code) => findCountry(iso2Code) ?? [])
}

/** The country of an ISO 3166 alpha-2 code in any letter case, or undefined where it is not a documented one. */
export function findCountry(iso2Code: string): Country | undefined {
  const code = iso2Code.toUpperCase()
  const known = built.get(code)
  if (known !== undefined) {
    return known
  }
  const entry = rows().get(code)
  if (entry === undefined) {
    return undefined
  }
  const country = countryFrom(...entry)
  built.set(code, country)
  return country
}

function rows(): ReadonlyMap<string, readonly [CountryRow, WorldRegion]> {
  rowByCode ??= new Map(
    [europe, middleEastAndAfrica, americas, asiaPacific].flatMap((region) =>
      region.rows.map((row) => [row[0], [row, region]]),
    ),
  )
  return rowByCode
}

function countryFrom(row: CountryRow, region: WorldRegion): Country {
  const [iso2Code, iso3Code, name, cultureList, currency, callingCodeList, phoneDigits, postal, postalSample, use] = row
  const cultures = cultureList.split(' ')
  const [defaultCulture = 'en-US'] = cultures
  const countryCallingCodes = callingCodeList.split(' ')
  const states = statesOf(iso2Code).map(([code]) => code)
  return {
    iso2Code,
    iso3Code,
    name,
    defaultCulture,
    cultures,
    languages: [...new Set(cultures.map(languageOf))],
    isStateRequired: states.length > 0,
    states,
    ...postalMembers(postal, postalSample, use),
    isCityRequired: true,
    ...taxMembers(iso2Code),
    phoneNumberRegex: phoneNumberRegexOf(countryCallingCodes, phoneDigits),
    ...registrationMembers(iso2Code),
    resellerAgreementRegion: region.resellerAgreementRegion,
    geographicRegion: region.geographicRegion,
    countryCallingCodes,
    currency,
    groups: groupsOf(iso2Code),
  }
}

function languageOf(culture: string): string {
  const [language = culture] = culture.split('-')
  return language
}

function postalMembers(pattern: string | undefined, sample: string | undefined, use: PostalCodeUse | undefined) {
  if (pattern === undefined || sample === undefined) {
    return { isPostalCodeRequired: false }
  }
  // A pattern of one branch needs no group, and the documented one of the United States has none.
  const postalCodeRegex = pattern.includes('|') ? `^(${pattern})$` : `^${pattern}$`
  return { isPostalCodeRequired: use === 'required', postalCodeRegex, postalCodeSample: sample }
}

function taxMembers(iso2Code: string) {
  const taxId = taxIdFormatOf(iso2Code)
  if (taxId === undefined) {
    return { isVatIdSupported: false, isTaxIdSupported: false, isTaxIdOptional: true }
  }
  const { format: taxIdFormat, sample: taxIdSample, vatIdRegex } = taxId
  // Inferred: a tax identifier may be left out everywhere; no document asks for one.
  const members = { isTaxIdSupported: true, isTaxIdOptional: true, taxIdFormat, taxIdSample }
  return vatIdRegex === undefined
    ? { ...members, isVatIdSupported: false }
    : { ...members, isVatIdSupported: true, vatIdRegex }
}

function registrationMembers(iso2Code: string) {
  const format = registrationNumberFormats[iso2Code]
  return format === undefined
    ? { isPhoneNumberRequired: false, isRegistrationNumberSupported: false }
    : { isPhoneNumberRequired: true, isRegistrationNumberSupported: true, registrationNumberRegex: format.regex }
}
