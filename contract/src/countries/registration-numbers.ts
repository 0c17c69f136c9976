/** What an organisation's registration number looks like in a country that asks for it. */
export interface RegistrationNumberFormat {
  /** Anchored regular expression. */
  readonly regex: string
  readonly sample: string
}

/**
 * The countries where a customer needs a registration number and a phone number, by alpha-2 code (source: 'create-a-customer').
 * Inferred: the formats, those of each country's tax or company register.
 */
export const registrationNumberFormats: Readonly<Record<string, RegistrationNumberFormat>> = {
  AM: { regex: '^\\d{8}$', sample: '01234567' },
  AZ: { regex: '^\\d{10}$', sample: '1234567891' },
  BY: { regex: '^([A-Z]{2}\\d{7}|\\d{9})$', sample: '123456789' },
  HU: { regex: '^(\\d{8}-?\\d-?\\d{2}|\\d{2}-\\d{2}-\\d{6})$', sample: '12345678-2-41' },
  KG: { regex: '^\\d{14}$', sample: '12345678901234' },
  KZ: { regex: '^\\d{12}$', sample: '123456789012' },
  MD: { regex: '^\\d{13}$', sample: '1234567890123' },
  RU: { regex: '^(\\d{10}|\\d{12})$', sample: '1234567890' },
  TJ: { regex: '^\\d{9}$', sample: '123456789' },
  UA: { regex: '^(\\d{8}|\\d{10})$', sample: '12345678' },
  UZ: { regex: '^(\\d{9}|\\d{14})$', sample: '123456789' },
}
