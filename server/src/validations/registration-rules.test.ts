import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Country, findCountry } from '@comptoir/contract/countries/country'
import { registrationNumberFormats } from '@comptoir/contract/countries/registration-numbers'
import { checkPhoneNumber, checkRegistrationNumber } from './registration-rules.ts'

function country(iso2Code: string): Country {
  const found = findCountry(iso2Code)
  assert.ok(found)
  return found
}

test('the eleven documented countries ask for a registration number and a phone number', () => {
  // Source: 'create-a-customer'.
  const asking = ['AM', 'AZ', 'BY', 'HU', 'KZ', 'KG', 'MD', 'RU', 'TJ', 'UZ', 'UA']

  const registration = asking.map((code) => checkRegistrationNumber(country(code), undefined))
  const phone = asking.map((code) => checkPhoneNumber(country(code), ''))

  assert.deepEqual([...new Set(registration)], ['missing'])
  assert.deepEqual([...new Set(phone)], ['missing'])
  assert.deepEqual(Object.keys(registrationNumberFormats).sort(), asking.sort())
})

for (const [code, { sample }] of Object.entries(registrationNumberFormats)) {
  test(`in ${code} a registration number like ${sample} is accepted, one a digit shorter is not`, () => {
    const verdicts = [sample, sample.slice(1)].map((value) => checkRegistrationNumber(country(code), value))

    assert.deepEqual(verdicts, ['ok', 'malformed'])
  })
}

test('elsewhere a registration number is refused, and its absence is right', () => {
  const verdicts = ['123456789', '', undefined].map((value) => checkRegistrationNumber(country('US'), value))

  assert.deepEqual(verdicts, ['notSupported', 'ok', 'ok'])
})

test('elsewhere a phone number may be left out', () => {
  assert.equal(checkPhoneNumber(country('DE'), undefined), 'ok')
})

test('the phone numbers of the documented examples are accepted', () => {
  const numbers = ['4255550101', '1234567890', '4035698759', '1231231234', '2066017143']

  const verdicts = numbers.map((number) => checkPhoneNumber(country('US'), number))

  assert.deepEqual([...new Set(verdicts)], ['ok'])
})

const spellings: readonly (readonly [iso2Code: string, number: string])[] = [
  ['US', '1-425-555-0101'],
  ['US', '(425)555.0101'],
  ['DE', '+49 89 31760'],
  ['DE', '089 3176-0'],
  ['DE', '+49 (0)89 3176-0'],
  ['GB', '020 7946 0958'],
  ['GB', '+442079460958'],
  ['FR', '01 57 75 10 00'],
  ['HU', '06 1 437 2800'],
  ['HU', '+36 1 437-2800'],
  ['RU', '8 (495) 967-85-85'],
  ['AM', '010 511 000'],
  ['CN', '86-10-59178888'],
  ['JP', '03-4332-5300'],
]

for (const [code, number] of spellings) {
  test(`${number} is a phone number of ${code}`, () => {
    assert.equal(checkPhoneNumber(country(code), number), 'ok')
  })
}

test('what is no phone number is malformed', () => {
  const numbers = ['call me', '12', '555-0101', '4'.repeat(40), '++49 89 3176']

  const verdicts = numbers.flatMap((number) => ['US', 'FR'].map((code) => checkPhoneNumber(country(code), number)))

  assert.deepEqual([...new Set(verdicts)], ['malformed'])
})
