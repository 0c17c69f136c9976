import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry, listCountries } from './country.ts'
import { countryGroups } from './country-groups.ts'
import { registrationNumberFormats } from './registration-numbers.ts'
import { marketsWithoutAzureReservations, marketsWithoutSoftwareSubscriptions } from './restricted-markets.ts'
import { findStateCode, statesOf } from './states.ts'

const countries = listCountries()

function matches(regex: string | undefined, text: string | undefined): boolean {
  return regex !== undefined && text !== undefined && new RegExp(regex).test(text)
}

function codesWhere(holds: (country: (typeof countries)[number]) => boolean): readonly string[] {
  return countries.filter(holds).map(({ iso2Code }) => iso2Code)
}

test('all 248 documented countries are there, each once', () => {
  const sizes = [
    countries.length,
    new Set(countries.map(({ iso2Code }) => iso2Code)).size,
    new Set(countries.map(({ iso3Code }) => iso3Code)).size,
    new Set(countries.map(({ name }) => name)).size,
  ]

  assert.deepEqual(sizes, [248, 248, 248, 248])
})

test('codes, cultures, languages and currencies have their form', () => {
  const wrong = countries.filter(
    ({ iso2Code, iso3Code, cultures, defaultCulture, languages, currency, countryCallingCodes }) =>
      !/^[A-Z]{2}$/.test(iso2Code) ||
      !/^[A-Z]{3}$/.test(iso3Code) ||
      !/^[A-Z]{3}$/.test(currency) ||
      cultures[0] !== defaultCulture ||
      !cultures.every((culture) => /^[a-z]{2}(-(Latn|Cyrl))?-[A-Z]{2}$/.test(culture)) ||
      !languages.every((language) => /^[a-z]{2}$/.test(language)) ||
      !countryCallingCodes.every((code) => /^[1-9]\d{0,3}$/.test(code)),
  )

  assert.deepEqual(wrong, [])
})

test('every country but two speaks English too', () => {
  // Source: 'partner-center-supported-languages-and-locales'.
  assert.deepEqual(
    codesWhere(({ languages }) => !languages.includes('en')),
    ['MZ', 'SR'],
  )
})

test('a country is found in any letter case, and nothing else is', () => {
  const found = ['US', 'us', 'Us', 'ZZ', '', 'USA', '__proto__'].map((code) => findCountry(code)?.name)

  assert.deepEqual(found, [
    'United States',
    'United States',
    'United States',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('the United States are as documented', () => {
  // Source: 'get-market-specific-validation-data'.
  const country = findCountry('US')

  assert.deepEqual(country, {
    iso2Code: 'US',
    iso3Code: 'USA',
    name: 'United States',
    defaultCulture: 'en-US',
    cultures: ['en-US', 'es-US'],
    languages: ['en', 'es'],
    isStateRequired: true,
    states:
      'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(
        ' ',
      ),
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{5}(-\\d{4})?$',
    postalCodeSample: '98052',
    isCityRequired: true,
    isVatIdSupported: false,
    isTaxIdSupported: true,
    isTaxIdOptional: true,
    taxIdFormat: 'US######',
    taxIdSample: 'US999965',
    phoneNumberRegex: '^(1[\\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[\\-\\/\\.]?(\\d{3})[\\-\\/\\.]?(\\d{4})$',
    isPhoneNumberRequired: false,
    isRegistrationNumberSupported: false,
    resellerAgreementRegion: 'AOC',
    geographicRegion: 'NorthAndLatinAmerica',
    countryCallingCodes: ['1'],
    currency: 'USD',
    groups: [],
  })
})

test('every postal code regex is anchored, takes its sample and refuses what is none', () => {
  const wrong = codesWhere(
    ({ postalCodeRegex: regex, postalCodeSample: sample }) =>
      regex !== undefined &&
      !(/^\^.*\$$/.test(regex) && matches(regex, sample) && !matches(regex, `${sample}0000`) && !matches(regex, '')),
  )

  assert.deepEqual(wrong, [])
})

test('a postal code is required only where its form is known', () => {
  assert.deepEqual(
    codesWhere(({ isPostalCodeRequired, postalCodeRegex }) => isPostalCodeRequired && postalCodeRegex === undefined),
    [],
  )
})

test('every value-added tax regex takes its sample', () => {
  const supported = codesWhere(({ isVatIdSupported }) => isVatIdSupported)
  const wrong = countries.filter(
    ({ isVatIdSupported, vatIdRegex, taxIdSample }) =>
      isVatIdSupported !== (vatIdRegex !== undefined) || (isVatIdSupported && !matches(vatIdRegex, taxIdSample)),
  )

  assert.deepEqual(wrong, [])
  assert.equal(supported.length, 45)
})

test('every tax identifier sample has the form that its format shows', () => {
  const wrong = codesWhere(({ taxIdFormat = '', taxIdSample = '' }) => {
    const alike = [...taxIdFormat].every((sign, index) => {
      const shown = taxIdSample[index] ?? ''
      const classes: Readonly<Record<string, RegExp>> = { '#': /\d/, '@': /[A-Z]/, '*': /[A-Z0-9]/ }
      return classes[sign]?.test(shown) ?? sign === shown
    })
    return !alike || taxIdFormat.length !== taxIdSample.length
  })

  assert.deepEqual(wrong, [])
})

test('every phone number regex takes numbers of its country with the calling code and refuses words', () => {
  const wrong = codesWhere(({ phoneNumberRegex, countryCallingCodes }) => {
    const [code = ''] = countryCallingCodes
    const national = ['1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890']
    const isNorthAmerican = code.startsWith('1')
    const taken = national.some((number) => matches(phoneNumberRegex, isNorthAmerican ? number : `+${code} ${number}`))
    return !taken || matches(phoneNumberRegex, 'none') || matches(phoneNumberRegex, '')
  })

  assert.deepEqual(wrong, [])
})

test('states are checked in four countries only, by codes of two letters in order', () => {
  const enforced = countries.filter(({ isStateRequired }) => isStateRequired)

  assert.deepEqual(enforced.map(({ iso2Code, states }) => [iso2Code, states.length]).sort(), [
    ['CA', 13],
    ['CN', 31],
    ['MX', 32],
    ['US', 51],
  ])
  for (const { states } of enforced) {
    assert.ok(states.every((state) => /^[A-Z]{2}$/.test(state)))
    assert.deepEqual([...new Set(states)].sort(), states)
  }
})

test('a state is known by code or name, with or without accents, in any letter case', () => {
  const found = [
    findStateCode('US', 'washington'),
    findStateCode('US', 'Wa'),
    findStateCode('US', 'new york'),
    findStateCode('CA', 'quebec'),
    findStateCode('MX', 'NUEVO LEON'),
    findStateCode('MX', 'CDMX'),
    findStateCode('CN', '广东省'),
    findStateCode('US', 'Quebec'),
    findStateCode('US', ''),
    findStateCode('DE', 'BY'),
  ]

  assert.deepEqual(found, ['WA', 'WA', 'NY', 'QC', 'NL', 'DF', 'GD', undefined, undefined, undefined])
})

test('no two states of a country share a name', () => {
  for (const iso2Code of ['CA', 'CN', 'MX', 'US']) {
    const words = statesOf(iso2Code).flatMap((state) => [...state])

    assert.equal(new Set(words).size, words.length)
    for (const [code, ...names] of statesOf(iso2Code)) {
      assert.deepEqual([...new Set(names.map((name) => findStateCode(iso2Code, name)))], [code])
    }
  }
})

test('registration numbers are asked for where a format is known, and every format takes its sample', () => {
  const supported = codesWhere(({ isRegistrationNumberSupported }) => isRegistrationNumberSupported)
  const wrong = Object.values(registrationNumberFormats).filter(({ regex, sample }) => !matches(regex, sample))

  assert.deepEqual([...supported].sort(), Object.keys(registrationNumberFormats).sort())
  assert.deepEqual(wrong, [])
})

test('the groups have their member states', () => {
  const sizes = countryGroups.map((group) => codesWhere(({ groups }) => groups.includes(group)).length)

  assert.deepEqual(sizes, [27, 4, 1])
  assert.deepEqual(findCountry('DE')?.groups, ['EU'])
  assert.deepEqual(findCountry('CH')?.groups, ['EFTA'])
  assert.deepEqual(findCountry('GB')?.groups, ['UK'])
})

for (const markets of [marketsWithoutSoftwareSubscriptions, marketsWithoutAzureReservations]) {
  test(`the 110 markets of ${markets.source} are documented countries, each once`, () => {
    const known = markets.countries.filter((code) => findCountry(code)?.iso2Code === code)

    assert.equal(new Set(known).size, 110)
    assert.equal(markets.countries.length, 110)
    assert.ok(known.includes('CN') && !known.includes('US'))
  })
}
