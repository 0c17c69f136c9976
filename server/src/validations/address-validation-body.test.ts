import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry } from '@comptoir/contract/countries/country'
import { checkAddress } from './address-rules.ts'
import { addressValidationBody, addressValidationCodes, bodyMaxLength } from './address-validation-body.ts'
import { addressFault, type PostalAddress } from './address-verdict.ts'

const address = {
  addressLine1: 'One Microsoft Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98007',
  country: 'US',
}

function bodyOf(given: PostalAddress): string {
  const verdict = checkAddress(given, findCountry(given.country ?? ''))
  assert.ok(verdict.kind !== 'valid')
  return addressValidationBody(verdict, given)
}

test('the text of a correction is the documented one, apostrophes plain', () => {
  const body = bodyOf(address)

  // Source: 'validate-an-address', with `&#39;` for each apostrophe.
  assert.equal(
    body,
    `{"code":"60071","reason":"ZipCityInvalid - Details: Field - 'City' is corrected from OldValue: 'Redmond' to NewValue: 'BELLEVUE'.","corrected_address":{"country":"US","region":"WA","city":"BELLEVUE","address_line1":"One Microsoft Way","postal_code":"98007"},"object_type":"AddressValidation","resource_status":"Active"}`,
  )
})

test('the text of a fault carries its own code and the address as given', () => {
  const body: unknown = JSON.parse(bodyOf({ ...address, postalCode: '9800' }))

  assert.deepEqual(body, {
    code: addressValidationCodes.postalCode,
    reason:
      "PostalCodeInvalid - Details: Field - 'PostalCode' with value '9800' has not the form of postal codes of United States.",
    corrected_address: {
      country: 'US',
      region: 'WA',
      city: 'Redmond',
      address_line1: 'One Microsoft Way',
      postal_code: '9800',
    },
    object_type: 'AddressValidation',
    resource_status: 'Active',
  })
})

test('no two kinds of verdict share a code', () => {
  const codes = Object.values(addressValidationCodes)

  assert.equal(new Set(codes).size, codes.length)
})

for (const filling of ['x', '"', "'", '\u0000', '\ud83c']) {
  test(`the text stays JSON and short when values are long runs of ${JSON.stringify(filling)}`, () => {
    const long = filling.repeat(5000)
    const given = { country: long, state: long, city: long, addressLine1: long, postalCode: long }

    const body = addressValidationBody(addressFault('city', `with value '${long}' is long.`), given)

    assert.ok(body.replaceAll("'", '&#39;').length <= bodyMaxLength)
    assert.equal(JSON.parse(body).code, addressValidationCodes.city)
  })
}
