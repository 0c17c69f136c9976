/** Economic areas by which clouds and agreements choose their countries. */
export const countryGroups = ['EU', 'EFTA', 'UK'] as const
export type CountryGroup = (typeof countryGroups)[number]

/**
 * ISO 3166 alpha-2 codes of each group's member states, without their overseas territories.
 * Inferred: the groups are named by 'partner-center-for-microsoft-cloud-germany', their members are common knowledge.
 */
const members: Readonly<Record<CountryGroup, string>> = {
  EU: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  EFTA: 'IS LI NO CH',
  UK: 'GB',
}

/** The groups that a country is a member state of. */
export function groupsOf(iso2Code: string): readonly CountryGroup[] {
  return countryGroups.filter((group) => members[group].split(' ').includes(iso2Code))
}

/** The ISO 3166 codes of every member state of these groups. */
export function countriesOf(groups: readonly CountryGroup[]): readonly string[] {
  return groups.flatMap((group) => members[group].split(' '))
}
