/** How a country uses postal codes: no address without one, or checked where one is given. */
export type PostalCodeUse = 'required' | 'optional'

/**
 * A country on one line. Names, codes and cultures are the documented ones
 * (source: 'partner-center-supported-languages-and-locales'). Inferred: every other column, from the national
 * numbering and postal schemes, except those of the United States (source: 'get-market-specific-validation-data').
 */
export type CountryRow = readonly [
  iso2Code: string,
  iso3Code: string,
  name: string,
  /** Parted by spaces, the default one first. */
  cultures: string,
  /** ISO 4217: what customers of this country are billed in. */
  currency: string,
  /** Without plus sign, parted by spaces. Those that begin with 1 share the numbering plan of North America. */
  callingCodes: string,
  /** Fewest and most digits of a national number, without its trunk prefix: `5-15`. */
  phoneDigits: string,
  /** A regular expression for the whole code, without anchors. Countries without postal codes end before this column. */
  postalCodePattern?: string,
  postalCodeSample?: string,
  postalCodeUse?: PostalCodeUse,
]

/** The countries that one of Microsoft's regional operations centres serves. */
export interface WorldRegion {
  /** As `geographicRegion` on the wire. */
  readonly geographicRegion: string
  /** As `resellerAgreementRegion` on the wire. */
  readonly resellerAgreementRegion: string
  readonly rows: readonly CountryRow[]
}
