import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

// Source: 'validate-an-address'.
const documented = {
  AddressLine1: 'One Microsoft Way',
  City: 'Redmond',
  State: 'WA',
  PostalCode: '98052',
  Country: 'US',
}

const path = '/v1/validations/address'

for (const engine of engines)
  describe(`validating an address over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('a good address is answered with nothing', async () => {
      const { status, body } = await api.post(path, documented)

      assert.deepEqual({ status, body }, { status: 200, body: undefined })
    })

    test('an address that can be corrected is refused with the documented body', async () => {
      const answer = await expectError(api.post(path, { ...documented, PostalCode: '98007' }), 'addressInvalid')

      assert.deepEqual(answer.body, {
        code: 2007,
        description:
          '{"code":"60071","reason":"ZipCityInvalid - Details: Field - &#39;City&#39; is corrected from OldValue: ' +
          '&#39;Redmond&#39; to NewValue: &#39;BELLEVUE&#39;.","corrected_address":{"country":"US","region":"WA",' +
          '"city":"BELLEVUE","address_line1":"One Microsoft Way","postal_code":"98007"},' +
          '"object_type":"AddressValidation","resource_status":"Active"}',
        data: [],
        source: 'PartnerFD',
      })
    })

    test('an address in no known country is refused as it was sent', async () => {
      const answer = await expectError(api.post(path, { ...documented, Country: 'ZZ' }), 'addressInvalid')

      const { code, corrected_address: corrected } = JSON.parse(answer.body.description)
      assert.equal(code, '60072')
      assert.equal(corrected.country, 'ZZ')
    })

    test('an empty state is refused where states bind, and taken where they do not', async () => {
      const berlin = { AddressLine1: 'Hafenstr. 1', City: 'Berlin', State: '', PostalCode: '10115', Country: 'DE' }

      const taken = await api.post(path, berlin)

      assert.equal(taken.status, 200)
      const { body } = await expectError(api.post(path, { ...documented, State: '' }), 'addressInvalid')
      assert.equal(JSON.parse(body.description).code, '60075')
    })

    test('apostrophes of the address itself do not break the text, which stays JSON', async () => {
      const sent = { ...documented, AddressLine1: 'O\'Brien\'s "Yard"', PostalCode: '98007' }

      const { body } = await expectError(api.post(path, sent), 'addressInvalid')

      assert.doesNotMatch(body.description, /'/)
      assert.equal(JSON.parse(body.description).corrected_address.address_line1, 'O&#39;Brien&#39;s "Yard"')
    })

    test('the text of a refusal is whole even where the address is as long as it may be', async () => {
      const long = { ...documented, AddressLine1: "'".repeat(200), City: "'".repeat(200), PostalCode: '98007' }

      const { body } = await expectError(api.post(path, long), 'addressInvalid')

      assert.ok(body.description.length <= 1024)
      assert.equal(JSON.parse(body.description).object_type, 'AddressValidation')
    })

    test('members that must be sent may not be left out', async () => {
      for (const missing of ['AddressLine1', 'City', 'State', 'PostalCode', 'Country'])
        await expectError(api.post(path, { ...documented, [missing]: undefined }), 'propertyInvalid')
    })

    test('an application alone may validate, in every cloud', async () => {
      for (const cloud of ['global', 'china', 'germany', 'usgov']) {
        const app = await center.api(cloud, 'app')

        const { status } = await app.post(path, documented)

        assert.equal(status, 200, cloud)
      }
    })
  })
