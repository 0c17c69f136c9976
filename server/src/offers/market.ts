import type { Cloud } from '@comptoir/contract/cloud'
import { findCountry } from '@comptoir/contract/countries/country'
import { refuse } from '../partner-center-error.ts'

/** Where something of the catalogue is looked at. */
export interface CatalogueMarket {
  /** ISO 3166 alpha-2, capitals. */
  readonly country: string
  /** Whether the cloud sells there. Inferred: what it sells nowhere else is not listed there, and not found. */
  readonly isServed: boolean
}

/** The market that a request names by its country, in any letter case; refuses what is no country. */
export function marketOf(cloud: Pick<Cloud, 'markets'>, country: string): CatalogueMarket {
  const known = findCountry(country) ?? refuse('countryInvalid', country)
  const { markets } = cloud
  return { country: known.iso2Code, isServed: markets.length === 0 || markets.includes(known.iso2Code) }
}
