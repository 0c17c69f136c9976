/**
 * The regions that prices of virtual machines can be given for, by ISO 3166 alpha-2 code, and the ISO 4217 code of the
 * currency of each. @see cloud-partner-portal-api-setting-price
 */
// biome-ignore format: a table, ten regions a line
export const vmRegionCurrencies: Readonly<Record<string, string>> = {
  DZ: 'DZD', AR: 'ARS', AU: 'AUD', AT: 'EUR', BH: 'BHD', BY: 'RUB', BE: 'EUR', BR: 'USD', BG: 'BGN', CA: 'CAD',
  CL: 'CLP', CO: 'COP', CR: 'CRC', HR: 'HRK', CY: 'EUR', CZ: 'CZK', DK: 'DKK', DO: 'USD', EC: 'USD', EG: 'EGP',
  SV: 'USD', EE: 'EUR', FI: 'EUR', FR: 'EUR', DE: 'EUR', GR: 'EUR', GT: 'GTQ', HK: 'HKD', HU: 'HUF', IS: 'ISK',
  IN: 'INR', ID: 'IDR', IE: 'EUR', IL: 'ILS', IT: 'EUR', JP: 'JPY', JO: 'JOD', KZ: 'KZT', KE: 'KES', KR: 'KRW',
  KW: 'KWD', LV: 'EUR', LI: 'CHF', LT: 'EUR', LU: 'EUR', MK: 'MKD', MY: 'MYR', MT: 'EUR', MX: 'MXN', ME: 'EUR',
  MA: 'MAD', NL: 'EUR', NZ: 'NZD', NG: 'NGN', NO: 'NOK', OM: 'OMR', PK: 'PKR', PA: 'USD', PY: 'PYG', PE: 'PEN',
  PH: 'PHP', PL: 'PLN', PT: 'EUR', PR: 'USD', QA: 'QAR', RO: 'RON', RU: 'RUB', SA: 'SAR', RS: 'RSD', SG: 'SGD',
  SK: 'EUR', SI: 'EUR', ZA: 'ZAR', ES: 'EUR', LK: 'USD', SE: 'SEK', CH: 'CHF', TW: 'TWD', TH: 'THB', TT: 'TTD',
  TN: 'TND', TR: 'TRY', UA: 'UAH', AE: 'EUR', GB: 'GBP', US: 'USD', UY: 'UYU', VE: 'USD',
}

/** The currency of a region by its code, in any letter case; undefined for a region that has no prices of its own. */
export function vmRegionCurrency(region: string): string | undefined {
  const code = region.toUpperCase()
  return Object.hasOwn(vmRegionCurrencies, code) ? vmRegionCurrencies[code] : undefined
}
