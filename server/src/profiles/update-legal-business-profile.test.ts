import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const path = '/v1/profiles/legalbusiness'
const place = { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '123 Main Street', postalCode: '98052' }
const wanted = {
  companyName: 'Lucerne Publishing',
  address: { ...place, addressLine2: '', firstName: 'Gena', lastName: 'Soto', phoneNumber: '4255550110' },
  primaryContact: {
    firstName: 'Gena',
    lastName: 'Soto',
    email: 'gena@lucernepublishing.com',
    phoneNumber: '4255550110',
  },
  companyApproverAddress: place,
  companyApproverEmail: 'gena@lucernepublishing.com',
}

for (const engine of engines)
  describe(`replacing the legal business profile over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('it is replaced and read as it was answered', async () => {
      const { status, body } = await api.put(path, wanted)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        ...wanted,
        vettingStatus: 'authorized',
        vettingSubStatus: 'none',
        profileType: 'LegalBusinessProfile',
        links: { self: { uri: '/profiles/legalbusiness', method: 'GET', headers: [] } },
        attributes: { objectType: 'LegalBusinessProfile' },
      })
      assert.deepEqual((await api.get(path)).body, body)
    })

    test('its vetting is not the partner’s to set', async () => {
      const sent = { ...wanted, vettingStatus: 'rejected', vettingSubStatus: 'decision' }

      const { status, body } = await api.put(path, sent)

      assert.deepEqual([status, body.vettingStatus, body.vettingSubStatus], [200, 'authorized', 'none'])
    })

    test('a country that nobody knows, in either address, is refused', async () => {
      for (const member of ['address', 'companyApproverAddress'])
        await expectError(api.put(path, { ...wanted, [member]: { ...place, country: 'ZZ' } }), 'propertyInvalid')
    })

    test('an address that its country’s rules do not take, either of them, is refused', async () => {
      for (const member of ['address', 'companyApproverAddress'])
        await expectError(api.put(path, { ...wanted, [member]: { ...place, postalCode: '9805' } }), 'addressInvalid')
    })

    test('the change is on record', async () => {
      const germany = await center.api('germany')
      const { body: read } = await germany.get(path)

      await germany.put(path, { ...read, companyName: 'Relecloud GmbH' })

      const { body } = await germany.get('/v1/auditrecords')
      const [{ operationType, resourceOldValue, resourceNewValue }] = body.items
      assert.equal(operationType, 'update_partner_legal_business_profile')
      assert.equal(JSON.parse(resourceOldValue).CompanyName, 'Comptoir Sandbox Deutschland')
      assert.equal(JSON.parse(resourceNewValue).CompanyName, 'Relecloud GmbH')
    })
  })
