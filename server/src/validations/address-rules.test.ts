import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry } from '@comptoir/contract/countries/country'
import { checkAddress } from './address-rules.ts'
import { type AddressMember, addressMembers, type PostalAddress } from './address-verdict.ts'

// Source: 'validate-an-address'.
const redmond = {
  addressLine1: 'One Microsoft Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  country: 'US',
}

function verdictOn(changes: PostalAddress) {
  const address = { ...redmond, ...changes }
  return checkAddress(address, findCountry(address.country ?? ''))
}

function reasonOf(changes: PostalAddress): string {
  const verdict = verdictOn(changes)
  assert.notEqual(verdict.kind, 'valid')
  return verdict.kind === 'valid' ? '' : verdict.reason
}

test('the documented address is valid', () => {
  const verdict = verdictOn({})

  assert.deepEqual(verdict, { kind: 'valid' })
})

test('a city that is not the one of its postal code is corrected in the documented words', () => {
  const verdict = verdictOn({ postalCode: '98007' })

  assert.deepEqual(verdict, {
    kind: 'corrected',
    reason: "ZipCityInvalid - Details: Field - 'City' is corrected from OldValue: 'Redmond' to NewValue: 'BELLEVUE'.",
    corrected: { ...redmond, postalCode: '98007', city: 'BELLEVUE' },
  })
})

test('a state that is not the one of a well-known postal code is corrected', () => {
  const verdict = verdictOn({ state: 'OR' })

  assert.deepEqual(verdict, {
    kind: 'corrected',
    reason: "ZipStateInvalid - Details: Field - 'State' is corrected from OldValue: 'OR' to NewValue: 'WA'.",
    corrected: redmond,
  })
})

test('a state that is not the one of any postal code is corrected by the code’s first digits', () => {
  const verdict = verdictOn({ city: 'Bellevue', state: 'ID', postalCode: '98009-0001' })

  assert.equal(verdict.kind, 'corrected')
  assert.deepEqual(verdict.kind === 'corrected' && verdict.corrected.state, 'WA')
})

test('city and state are corrected together', () => {
  const reason = reasonOf({ city: 'Portland', state: 'OR' })

  assert.equal(
    reason,
    "ZipCityInvalid - Details: Field - 'City' is corrected from OldValue: 'Portland' to NewValue: 'REDMOND'. " +
      "Field - 'State' is corrected from OldValue: 'OR' to NewValue: 'WA'.",
  )
})

test('a state that is written out is corrected to its code', () => {
  const verdict = verdictOn({ state: 'washington' })

  assert.deepEqual(verdict, {
    kind: 'corrected',
    reason: "StateInvalid - Details: Field - 'State' is corrected from OldValue: 'washington' to NewValue: 'WA'.",
    corrected: redmond,
  })
})

test('letter case, space, accents and the extended postal code do not matter', () => {
  const verdicts = [
    verdictOn({ city: ' REDMOND ', state: 'wa', postalCode: '98052-6399', country: 'us' }),
    verdictOn({ city: 'MONTREAL', state: 'QC', postalCode: 'h3b 1a7', country: 'CA' }),
    verdictOn({ city: 'Saint Louis', state: 'MO', postalCode: '63101' }),
    verdictOn({ city: 'St. Louis', state: 'MO', postalCode: '63101' }),
    verdictOn({ city: 'Munich', state: '', postalCode: '80331', country: 'DE' }),
    verdictOn({ city: '北京市', state: '北京市', postalCode: '100080', country: 'CN' }),
  ]

  assert.deepEqual(
    verdicts.map(({ kind }) => kind),
    ['valid', 'valid', 'valid', 'valid', 'valid', 'corrected'],
  )
})

test('cities are corrected outside the United States too', () => {
  const corrections = [
    { city: 'Berlin', postalCode: '80331', country: 'DE' },
    { city: 'Leeds', postalCode: 'SW1A 2AA', country: 'GB' },
    { city: 'Lyon', postalCode: '75008', country: 'FR' },
    { city: 'Toronto', state: 'BC', postalCode: 'V6B 1A1', country: 'CA' },
    { city: 'Shenzhen', state: 'SH', postalCode: '200000', country: 'CN' },
    { city: 'Monterrey', state: 'JC', postalCode: '44100', country: 'MX' },
  ].map((changes) => verdictOn({ state: '', ...changes }))

  assert.deepEqual(
    corrections.map((verdict) => verdict.kind === 'corrected' && verdict.corrected.city),
    ['MÜNCHEN', 'LONDON', 'PARIS', 'VANCOUVER', 'SHANGHAI', 'GUADALAJARA'],
  )
})

test('a postal code that two states share agrees with both and corrects neither', () => {
  const kinds = ['ID', 'WY', 'WA'].map((state) => verdictOn({ city: 'Alta', state, postalCode: '83414' }))

  assert.deepEqual(
    kinds.map((verdict) => (verdict.kind === 'invalid' ? verdict.member : verdict.kind)),
    ['valid', 'valid', 'state'],
  )
})

test('a postal code is at fault where the city is known to lie in the state given', () => {
  const verdict = verdictOn({ city: 'Chicago', state: 'IL', postalCode: '98199' })

  assert.deepEqual(verdict, {
    kind: 'invalid',
    member: 'postalCode',
    reason: "PostalCodeInvalid - Details: Field - 'PostalCode' with value '98199' does not belong to 'Chicago', 'IL'.",
  })
})

const faults: readonly (readonly [title: string, member: AddressMember, changes: PostalAddress])[] = [
  ['an unknown country', 'country', { country: 'ZZ' }],
  ['no address line', 'addressLine1', { addressLine1: undefined }],
  ['an address line of space', 'addressLine1', { addressLine1: '   ' }],
  ['an address line of more than 200 characters', 'addressLine1', { addressLine1: 'x'.repeat(201) }],
  ['no city', 'city', { city: '' }],
  ['no state in the United States', 'state', { state: undefined }],
  ['no state in Canada', 'state', { state: '', postalCode: 'V6B 1A1', country: 'CA' }],
  ['no state in China', 'state', { state: '', postalCode: '100000', country: 'CN' }],
  ['no state in Mexico', 'state', { state: '', postalCode: '06000', country: 'MX' }],
  ['a state of another country', 'state', { state: 'QC' }],
  ['a territory as a state', 'state', { state: 'PR', postalCode: '00901', city: 'San Juan' }],
  ['no postal code', 'postalCode', { postalCode: undefined }],
  ['a malformed postal code', 'postalCode', { postalCode: '9805' }],
  ['a postal code of no state', 'postalCode', { postalCode: '00901', city: 'San Juan' }],
  ['a malformed postal code where none is required', 'postalCode', { postalCode: '12', city: 'Tirana', country: 'AL' }],
]

for (const [title, member, changes] of faults) {
  test(`${title} is told as a fault of ${member}`, () => {
    const verdict = verdictOn(changes)

    assert.equal(verdict.kind, 'invalid')
    assert.equal(verdict.kind === 'invalid' && verdict.member, member)
  })
}

test('every member has a fault in these tests', () => {
  const tested = new Set(faults.map(([, member]) => member))

  assert.deepEqual([...tested].sort(), [...addressMembers].sort())
})

test('an address line of 200 characters is valid', () => {
  const verdict = verdictOn({ addressLine1: 'x'.repeat(200) })

  assert.equal(verdict.kind, 'valid')
})

test('states are not checked where the documents do not enforce them', () => {
  const verdict = verdictOn({ city: 'Berlin', state: 'anything', postalCode: '10115', country: 'DE' })

  assert.deepEqual(verdict, { kind: 'valid' })
})

test('a country without postal codes takes an address without one, and one with something there', () => {
  const kinds = [undefined, '999077'].map((postalCode) =>
    verdictOn({ city: 'Hong Kong', state: undefined, postalCode, country: 'HK' }),
  )

  assert.deepEqual(kinds, [{ kind: 'valid' }, { kind: 'valid' }])
})

test('a corrected address keeps its other members and gains none', () => {
  const address = {
    addressLine1: 'Marienplatz 1',
    city: 'Berlin',
    postalCode: '80331',
    country: 'DE',
    firstName: 'Ada',
  }

  const verdict = checkAddress(address, findCountry('DE'))

  assert.deepEqual(verdict.kind === 'corrected' && verdict.corrected, { ...address, city: 'MÜNCHEN' })
})
