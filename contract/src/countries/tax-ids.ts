/** A country's tax identifier as partners enter it. */
export interface TaxIdFormat {
  /** For people: `#` stands for a digit, `@` for a letter, `*` for either. */
  readonly format: string
  readonly sample: string
  /** Anchored regular expression; present where the identifier is a value-added tax number. */
  readonly vatIdRegex?: string
}

type TaxIdRow = readonly [iso2Code: string, format: string, sample: string, pattern?: string]

/**
 * Identifiers of value-added tax. A row without a pattern allows what its format says and nothing else.
 * Inferred: all of them, from the published formats of each tax authority.
 */
// biome-ignore format: a table, one country a line
const vatIds: readonly TaxIdRow[] = [
  ['AT', 'ATU########', 'ATU12345678'],
  ['BE', 'BE##########', 'BE0123456789', 'BE[01]\\d{9}'],
  ['BG', 'BG#########', 'BG123456789', 'BG\\d{9,10}'],
  ['HR', 'HR###########', 'HR12345678901'],
  ['CY', 'CY########@', 'CY12345678A'],
  ['CZ', 'CZ########', 'CZ12345678', 'CZ\\d{8,10}'],
  ['DK', 'DK########', 'DK12345678'],
  ['EE', 'EE#########', 'EE123456789'],
  ['FI', 'FI########', 'FI12345678'],
  ['FR', 'FR**#########', 'FR12345678901', 'FR[0-9A-HJ-NP-Z]{2}\\d{9}'],
  ['DE', 'DE#########', 'DE123456789'],
  ['GR', 'EL#########', 'EL123456789'],
  ['HU', 'HU########', 'HU12345678'],
  ['IE', 'IE#######@', 'IE1234567A', 'IE(\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W])'],
  ['IT', 'IT###########', 'IT12345678901'],
  ['LV', 'LV###########', 'LV12345678901'],
  ['LT', 'LT#########', 'LT123456789', 'LT(\\d{9}|\\d{12})'],
  ['LU', 'LU########', 'LU12345678'],
  ['MT', 'MT########', 'MT12345678'],
  ['NL', 'NL#########B##', 'NL123456789B01'],
  ['PL', 'PL##########', 'PL1234567890'],
  ['PT', 'PT#########', 'PT123456789'],
  ['RO', 'RO##########', 'RO1234567890', 'RO\\d{2,10}'],
  ['SK', 'SK##########', 'SK1234567890'],
  ['SI', 'SI########', 'SI12345678'],
  ['ES', 'ES*#######*', 'ESA12345674', 'ES([A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z])'],
  ['SE', 'SE############', 'SE123456789001'],
  ['GB', 'GB#########', 'GB123456789', 'GB(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})'],
  ['IM', 'GB#########', 'GB123456789', 'GB(\\d{9}|\\d{12})'],
  ['MC', 'FR**#########', 'FR12345678901', 'FR[0-9A-HJ-NP-Z]{2}\\d{9}'],
  ['CH', 'CHE-###.###.### MWST', 'CHE-123.456.789 MWST', 'CHE-?\\d{3}\\.?\\d{3}\\.?\\d{3}( ?(MWST|TVA|IVA))?'],
  ['LI', '#####', '12345'],
  ['NO', '#########MVA', '123456789MVA', '(NO ?)?\\d{9}( ?MVA)?'],
  ['IS', '#####', '12345', '\\d{5,6}'],
  ['AL', '@########@', 'J12345678A'],
  ['BY', '#########', '123456789'],
  ['RS', '#########', '123456789'],
  ['RU', '##########', '1234567890', '(\\d{10}|\\d{12})'],
  ['TR', '##########', '1234567890'],
  ['UA', '############', '123456789012', '(\\d{10}|\\d{12})'],
  ['AE', '###############', '100123456700003', '\\d{15}'],
  ['BH', '#############', '2001234567890', '(\\d{13}|\\d{15})'],
  ['OM', 'OM##########', 'OM1234567890'],
  ['SA', '3#############3', '300012345600003'],
  ['ZA', '4#########', '4123456789'],
]

/** Identifiers of other taxes. Inferred as above; the United States' is the documented one (source: 'get-market-specific-validation-data'). */
// biome-ignore format: a table, one country a line
const otherTaxIds: readonly TaxIdRow[] = [
  ['US', 'US######', 'US999965'],
  ['AR', '##-########-#', '20-12345678-3'],
  ['AU', '## ### ### ###', '12 345 678 901'],
  ['BR', '##.###.###/####-##', '12.345.678/0001-95'],
  ['CA', '#########RT####', '123456789RT0001'],
  ['CL', '##.###.###-*', '12.345.678-5'],
  ['CN', '******************', '91310000MA1FL0000X'],
  ['CO', '###.###.###-#', '900.123.456-7'],
  ['ID', '##.###.###.#-###.###', '01.234.567.8-901.000'],
  ['IL', '#########', '512345678'],
  ['IN', '##@@@@@####@*Z*', '27ABCDE1234F1Z5'],
  ['JP', 'T#############', 'T1234567890123'],
  ['KR', '###-##-#####', '123-45-67890'],
  ['MX', '@@@######***', 'ABC010203AB9'],
  ['MY', '@##-####-########', 'W10-1808-32000001'],
  ['NG', '########-####', '12345678-0001'],
  ['NZ', '###-###-###', '123-456-789'],
  ['PE', '###########', '20123456789'],
  ['PH', '###-###-###-###', '123-456-789-000'],
  ['SG', '*********@', '201234567A'],
  ['TH', '#############', '1234567890123'],
  ['TW', '########', '12345678'],
  ['VN', '##########', '0123456789'],
]

/** The identifier of a country, or undefined where none is known. */
export function taxIdFormatOf(iso2Code: string): TaxIdFormat | undefined {
  const vat = vatIds.find(([code]) => code === iso2Code)
  if (vat !== undefined) {
    const [, format, sample, pattern] = vat
    return { format, sample, vatIdRegex: `^${pattern ?? patternOf(format)}$` }
  }
  const other = otherTaxIds.find(([code]) => code === iso2Code)
  return other && { format: other[1], sample: other[2] }
}

/** The regular expression that a format says, without anchors. */
export function patternOf(format: string): string {
  return format
    .replaceAll(/[.+/()]/g, '\\$&')
    .replaceAll(/#+/g, (digits) => `\\d{${digits.length}}`)
    .replaceAll('@', '[A-Z]')
    .replaceAll('*', '[A-Z0-9]')
}
