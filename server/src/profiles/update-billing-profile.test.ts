import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { etagOf } from '../etag.ts'

const path = '/v1/profiles/billing'
const etagId = '1a2b3c01-4b1e-4c6f-9a27-5d0c81f3e601-billing'

// Source: 'update-partner-billing-profile'; spelled and filled with null as the article's client does.
const sent = {
  CompanyName: 'Relecloud',
  Address: {
    Country: 'US',
    Region: null,
    City: 'Redmond',
    State: 'WA',
    AddressLine1: '1 Microsoft Way',
    AddressLine2: '',
    PostalCode: '98052',
    FirstName: null,
    LastName: null,
    PhoneNumber: null,
  },
  PrimaryContact: { FirstName: 'Test', LastName: 'Customer', Email: null, PhoneNumber: '' },
  PurchaseOrderNumber: '9889',
  TaxId: '12-345678',
  BillingCurrency: 'USD',
  Attributes: { Etag: 'of the client', ObjectType: 'BillingProfile' },
}

for (const engine of engines)
  describe(`replacing the billing profile over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('it is replaced, gets a new version, and is read as it was answered', async () => {
      const { status, body } = await api.put(path, sent, { 'If-Match': `"${etagOf(etagId, 1)}"` })

      assert.equal(status, 200)
      assert.deepEqual(body, {
        companyName: 'Relecloud',
        address: {
          country: 'US',
          city: 'Redmond',
          state: 'WA',
          addressLine1: '1 Microsoft Way',
          addressLine2: '',
          postalCode: '98052',
        },
        primaryContact: { firstName: 'Test', lastName: 'Customer', phoneNumber: '' },
        purchaseOrderNumber: '9889',
        taxId: '12-345678',
        billingCurrency: 'USD',
        profileType: 'BillingProfile',
        links: { self: { uri: '/profiles/billing', method: 'GET', headers: [] } },
        attributes: { etag: etagOf(etagId, 2), objectType: 'BillingProfile' },
      })
      assert.deepEqual((await api.get(path)).body, body)
    })

    test('what is left out is gone, but for the currency, which stays the account’s', async () => {
      const { PurchaseOrderNumber: _, TaxId: __, BillingCurrency: ___, ...less } = sent

      const left = await api.put(path, less)
      const other = await api.put(path, { ...sent, BillingCurrency: 'EUR' })

      assert.deepEqual(['purchaseOrderNumber' in left.body, 'taxId' in left.body], [false, false])
      assert.deepEqual([left.body.billingCurrency, other.body.billingCurrency], ['USD', 'USD'])
    })

    test('a version that is no longer the last is refused', async () => {
      const { body } = await api.get(path)
      await api.put(path, sent)

      await expectError(api.put(path, sent, { 'If-Match': `"${body.attributes.etag}"` }), 'etagStale')
    })

    test('a country that nobody knows, or a currency that is none, is refused', async () => {
      const elsewhere = { ...sent, Address: { ...sent.Address, Country: 'ZZ' } }

      for (const wrong of [elsewhere, { ...sent, BillingCurrency: 'dollars' }])
        await expectError(api.put(path, wrong), 'propertyInvalid')
    })

    test('an address that its country’s rules do not take is refused', async () => {
      const sentWrong = { ...sent, Address: { ...sent.Address, PostalCode: '9805' } }

      await expectError(api.put(path, sentWrong), 'addressInvalid')
    })

    test('the change is on record', async () => {
      const germany = await center.api('germany')
      const { body: read } = await germany.get(path)

      await germany.put(path, { ...read, purchaseOrderNumber: '77' })

      const { body } = await germany.get('/v1/auditrecords')
      const [{ operationType, resourceOldValue, resourceNewValue }] = body.items
      assert.equal(operationType, 'update_partner_billing_profile')
      assert.equal(JSON.parse(resourceOldValue).PurchaseOrderNumber, '9888')
      assert.equal(JSON.parse(resourceNewValue).PurchaseOrderNumber, '77')
    })
  })
