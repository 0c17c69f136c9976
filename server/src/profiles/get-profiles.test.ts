import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { etagOf } from '../etag.ts'

const partnerId = '1a2b3c01-4b1e-4c6f-9a27-5d0c81f3e601'
const place = { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Harbour Way', postalCode: '98052' }
const named = { ...place, firstName: 'Ada', lastName: 'Marsh', phoneNumber: '4255550100' }
const contact = { firstName: 'Ada', lastName: 'Marsh', email: 'ada@comptoirglobal.example', phoneNumber: '4255550100' }

const legalBusiness = {
  companyName: 'Comptoir Sandbox Global',
  address: named,
  primaryContact: contact,
  companyApproverAddress: place,
  companyApproverEmail: 'ada@comptoirglobal.example',
  vettingStatus: 'authorized',
  vettingSubStatus: 'none',
  profileType: 'LegalBusinessProfile',
  links: { self: { uri: '/profiles/legalbusiness', method: 'GET', headers: [] } },
  attributes: { objectType: 'LegalBusinessProfile' },
}

for (const engine of engines)
  describe(`reading a partner’s profiles over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('the organization profile says who the partner is', async () => {
      const { status, body } = await api.get('/v1/profiles/organization')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: partnerId,
        companyName: 'Comptoir Sandbox Global',
        defaultAddress: named,
        tenantId: '2b3c4d02-4b1e-4c6f-9a27-5d0c81f3e601',
        domain: 'comptoirglobal.onmicrosoft.com',
        email: 'ada@comptoirglobal.example',
        language: 'en',
        culture: 'en-US',
        profileType: 'OrganizationProfile',
        links: { self: { uri: '/profiles/organization', method: 'GET', headers: [] } },
        attributes: { etag: etagOf(`${partnerId}-organization`, 1), objectType: 'OrganizationProfile' },
      })
    })

    test('the billing profile says how the partner is billed', async () => {
      const { status, body } = await api.get('/v1/profiles/billing')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        companyName: 'Comptoir Sandbox Global',
        address: place,
        primaryContact: contact,
        purchaseOrderNumber: '9888',
        taxId: '',
        billingCurrency: 'USD',
        profileType: 'BillingProfile',
        links: { self: { uri: '/profiles/billing', method: 'GET', headers: [] } },
        attributes: { etag: etagOf(`${partnerId}-billing`, 1), objectType: 'BillingProfile' },
      })
    })

    test('the legal business profile says how far its vetting has come', async () => {
      const { status, body } = await api.get('/v1/profiles/legalbusiness')

      assert.equal(status, 200)
      assert.deepEqual(body, legalBusiness)
    })

    test('the legal business is the same in its current and in its last finalized version', async () => {
      for (const version of ['Current', 'LastFinalized', 'lastfinalized']) {
        const { body } = await api.get(`/v1/profiles/legalbusiness?vettingVersion=${version}`)

        assert.deepEqual(body, legalBusiness, version)
      }
    })

    test('a version of the vetting that nobody knows is refused', async () => {
      await expectError(api.get('/v1/profiles/legalbusiness?vettingVersion=First'), 'requestInvalid')
    })

    test('the support profile says where customers find help', async () => {
      const { status, body } = await api.get('/v1/profiles/support')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        email: 'support@comptoirglobal.onmicrosoft.com',
        telephone: '4255550100',
        website: 'https://comptoirglobal.onmicrosoft.com',
        profileType: 'support_profile',
        links: { self: { uri: '/v1/profiles/support', method: 'GET', headers: [] } },
        attributes: { objectType: 'PartnerSupportProfile' },
      })
    })

    test('each account reads its own profiles', async () => {
      const germany = await center.api('germany')

      for (const kind of ['organization', 'billing', 'legalbusiness']) {
        const { body } = await germany.get(`/v1/profiles/${kind}`)

        assert.equal(body.companyName, 'Comptoir Sandbox Deutschland', kind)
      }
    })

    test('an application alone reads the legal business, and nothing else', async () => {
      const app = await center.api('global', 'app')

      assert.equal((await app.get('/v1/profiles/legalbusiness')).status, 200)
      for (const kind of ['organization', 'billing', 'support', 'mpn'])
        await expectError(app.get(`/v1/profiles/${kind}`), 'credentialNotAccepted')
    })

    test('the support profile cannot be read in the cloud of 21Vianet', async () => {
      await expectError((await center.api('china')).get('/v1/profiles/support'), 'notOfferedInCloud')
    })
  })
