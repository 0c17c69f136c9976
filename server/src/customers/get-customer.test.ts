import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { fabrikam, sampleNewCustomer } from './sample-new-customer.ts'

for (const engine of engines)
  describe(`reading one customer over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let id: string

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, fabrikam] })
      api = await center.api()
      id = (await api.post('/v1/customers', sampleNewCustomer({ domain: 'read', companyName: 'Read Me' }))).body.id
    })
    after(() => center.close())

    test('a customer is answered with company and billing profile', async () => {
      const { status, body } = await api.get(`/v1/customers/${id}`)

      assert.equal(status, 200)
      const { commerceId, companyProfile, billingProfile, ...rest } = body
      assert.deepEqual(rest, {
        id,
        relationshipToPartner: 'reseller',
        allowDelegatedAccess: true,
        customDomains: ['read.onmicrosoft.com'],
        links: { self: { uri: `/customers/${id}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Customer' },
      })
      assert.notEqual(commerceId, id)
      assert.equal(companyProfile.companyName, 'Read Me')
      assert.equal(billingProfile.companyName, 'Read Me')
    })

    test('the company profile says who the customer is', async () => {
      const { status, body } = await api.get(`/v1/customers/${id}/profiles/company`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        tenantId: id,
        domain: 'read.onmicrosoft.com',
        companyName: 'Read Me',
        address: {
          country: 'US',
          city: 'Redmond',
          region: 'WA',
          addressLine1: 'One Microsoft Way',
          postalCode: '98052',
          phoneNumber: '4255550101',
        },
        email: 'gena@relecloud.example',
        links: { self: { uri: `/customers/${id}/profiles/company`, method: 'GET', headers: [] } },
        attributes: { objectType: 'CustomerCompanyProfile' },
      })
    })

    test('the billing profile carries its version', async () => {
      const { status, body } = await api.get(`/v1/customers/${id}/profiles/billing`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: body.id,
        email: 'gena@relecloud.example',
        culture: 'en-US',
        language: 'en',
        companyName: 'Read Me',
        defaultAddress: {
          country: 'US',
          city: 'Redmond',
          state: 'WA',
          addressLine1: 'One Microsoft Way',
          postalCode: '98052',
          firstName: 'Gena',
          lastName: 'Soto',
          phoneNumber: '4255550101',
        },
        links: { self: { uri: `/customers/${id}/profiles/billing`, method: 'GET', headers: [] } },
        attributes: {
          etag: Buffer.from(`{"id":"${id}","version":1}`).toString('base64'),
          objectType: 'CustomerBillingProfile',
        },
      })
      assert.notEqual(body.id, id)
    })

    test('paths and ids are read in any letter case', async () => {
      const plain = await api.get(`/v1/customers/${id}/profiles/billing`)

      const { body } = await api.get(`/V1/CUSTOMERS/${id.toUpperCase()}/Profiles/BILLING/`)

      assert.deepEqual(body, plain.body)
    })

    test('a customer of another partner is not found, nor is one that nobody has', async () => {
      const stranger = new PartnerApi(center.server, await fetchToken(center.server, fabrikam, 'appUser'))
      const nobody = '11111111-1111-4111-8111-111111111111'

      for (const path of ['', '/profiles/company', '/profiles/billing']) {
        await expectError(stranger.get(`/v1/customers/${id}${path}`), 'customerNotFound')
        await expectError((await center.api('usgov')).get(`/v1/customers/${id}${path}`), 'customerNotFound')
        await expectError(api.get(`/v1/customers/${nobody}${path}`), 'customerNotFound')
      }
    })

    test('an id that is no GUID is refused', async () => {
      await expectError(api.get('/v1/customers/contoso'), 'customerIdInvalid')
    })
  })
