import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkedBillingProfile, checkedCustomer } from './customer-rules.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

const anywhere = { markets: [], name: 'Partner Center' }
const belarus = { country: 'BY', city: 'Minsk', state: '', postalCode: '220002', phoneNumber: '+375 17 2223344' }
const belarusian = { culture: 'ru-RU', language: 'ru', address: belarus }

function withNumber(organizationRegistrationNumber: string | undefined, sample = sampleNewCustomer(belarusian)) {
  return organizationRegistrationNumber === undefined
    ? sample
    : { ...sample, companyProfile: { ...sample.companyProfile, organizationRegistrationNumber } }
}

describe('a new customer', () => {
  test('gets its culture in the documented spelling and keeps the rest', () => {
    const request = sampleNewCustomer({ culture: 'EN-US', language: 'En' })

    assert.deepEqual(checkedCustomer(request, anywhere), {
      ...request,
      billingProfile: { ...request.billingProfile, culture: 'en-US' },
    })
  })

  test('is of a country that is known, in any letter case', () => {
    assert.doesNotThrow(() => checkedCustomer(sampleNewCustomer({ address: { country: 'us' } }), anywhere))
    assert.throws(() => checkedCustomer(sampleNewCustomer({ address: { country: 'XX' } }), anywhere), {
      errorName: 'propertyInvalid',
      message: 'Invalid property: billingProfile.defaultAddress.country XX',
    })
  })

  test('is of one of the cloud’s markets', () => {
    const china = { markets: ['CN'], name: 'Partner Center operated by 21Vianet' }

    assert.throws(() => checkedCustomer(sampleNewCustomer(), china), { errorName: 'countryNotInMarket' })
  })

  test('has a registration number where its country asks for one, and in the country’s form', () => {
    const good = checkedCustomer(withNumber('123456789'), anywhere)

    assert.equal(good.companyProfile.organizationRegistrationNumber, '123456789')
    assert.throws(() => checkedCustomer(withNumber(undefined), anywhere), { errorName: 'registrationNumberMissing' })
    assert.throws(() => checkedCustomer(withNumber('12'), anywhere), { errorName: 'registrationNumberMalformed' })
  })

  test('has no registration number elsewhere', () => {
    assert.throws(() => checkedCustomer(withNumber('123456789', sampleNewCustomer()), anywhere), {
      errorName: 'registrationNumberNotSupported',
    })
  })
})

describe('a billing profile', () => {
  const check = (changes: Parameters<typeof sampleNewCustomer>[0]) =>
    checkedBillingProfile(sampleNewCustomer(changes).billingProfile, anywhere)

  test('needs a phone number where its country asks for one, and one of its form where it has one', () => {
    assert.throws(() => check({ ...belarusian, address: { ...belarus, phoneNumber: '' } }), {
      errorName: 'phoneNumberMissing',
    })
    assert.throws(() => check({ address: { phoneNumber: 'none' } }), {
      message: 'Invalid property: billingProfile.defaultAddress.phoneNumber none',
    })
    assert.doesNotThrow(() => check({ address: { phoneNumber: '' } }))
  })

  test('is in a documented culture and language', () => {
    assert.throws(() => check({ culture: 'xx-XX' }), { message: 'Invalid property: billingProfile.culture xx-XX' })
    assert.throws(() => check({ language: 'xx' }), { message: 'Invalid property: billingProfile.language xx' })
  })

  test('may lie where its postal code does not', () => {
    assert.doesNotThrow(() => check({ address: { city: 'Nowhere', state: 'ZZ', postalCode: 'none' } }))
  })
})
