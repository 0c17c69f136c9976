import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { etagOf } from '../etag.ts'

const path = '/v1/profiles/organization'
const partnerId = '1a2b3c01-4b1e-4c6f-9a27-5d0c81f3e601'
const address = {
  country: 'US',
  city: 'Redmond',
  state: 'WA',
  addressLine1: 'Two Microsoft Way',
  addressLine2: '',
  postalCode: '98052',
  firstName: 'Test',
  lastName: 'Account',
  phoneNumber: '',
}

const wanted = {
  companyName: 'Relecloud',
  defaultAddress: address,
  email: 'ada@relecloud.example',
  language: 'es',
  culture: 'es-US',
}

for (const engine of engines)
  describe(`replacing the organization profile over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('it is replaced, gets a new version, and is read as it was answered', async () => {
      const { status, body } = await api.put(path, wanted, { 'If-Match': etagOf(`${partnerId}-organization`, 1) })

      assert.equal(status, 200)
      assert.deepEqual(body, {
        ...wanted,
        id: partnerId,
        tenantId: '2b3c4d02-4b1e-4c6f-9a27-5d0c81f3e601',
        domain: 'comptoirglobal.onmicrosoft.com',
        profileType: 'OrganizationProfile',
        links: { self: { uri: '/profiles/organization', method: 'GET', headers: [] } },
        attributes: { etag: etagOf(`${partnerId}-organization`, 2), objectType: 'OrganizationProfile' },
      })
      assert.deepEqual((await api.get(path)).body, body)
    })

    test('id, tenant and domain are not the partner’s to set', async () => {
      const { body: before } = await api.get(path)

      const { body } = await api.put(path, { ...wanted, id: 'x', tenantId: 'y', domain: 'z.example' })

      assert.deepEqual([body.id, body.tenantId, body.domain], [before.id, before.tenantId, before.domain])
    })

    test('the version that was read may be quoted, and any version is a star', async () => {
      const { body } = await api.get(path)

      const quoted = await api.put(path, wanted, { 'If-Match': `"${body.attributes.etag}"` })
      const any = await api.put(path, wanted, { 'If-Match': '*' })

      assert.deepEqual([quoted.status, any.status], [200, 200])
    })

    test('a version that is no longer the last is refused, and nothing changes', async () => {
      const { body: read } = await api.get(path)
      await api.put(path, wanted)
      const { body: before } = await api.get(path)

      await expectError(
        api.put(path, { ...wanted, companyName: 'Late' }, { 'If-Match': `"${read.attributes.etag}"` }),
        'etagStale',
      )

      assert.deepEqual((await api.get(path)).body, before)
    })

    test('culture and country are kept as the documents spell them', async () => {
      const { body } = await api.put(path, {
        ...wanted,
        culture: 'ES-us',
        defaultAddress: { ...address, country: 'us' },
      })

      assert.equal(body.culture, 'es-US')
      assert.equal(body.defaultAddress.country, 'US')
    })

    test('a country, a culture or a language that nobody knows is refused', async () => {
      const wrong = [
        { defaultAddress: { ...address, country: 'ZZ' } },
        { culture: 'xx-XX' },
        { language: 'klingon' },
        { companyName: '' },
        { email: 'nobody' },
      ]

      for (const changes of wrong) await expectError(api.put(path, { ...wanted, ...changes }), 'propertyInvalid')
    })

    test('an address that its country’s rules do not take is refused as a validation refuses it', async () => {
      const sent = { ...wanted, defaultAddress: { ...address, state: 'QQ' } }

      const { body } = await expectError(api.put(path, sent), 'addressInvalid')

      assert.equal(JSON.parse(body.description).object_type, 'AddressValidation')
    })

    test('an address that would only be better spelled otherwise is taken as it is', async () => {
      const sent = { ...wanted, defaultAddress: { ...address, postalCode: '98007' } }

      const { status, body } = await api.put(path, sent)

      assert.equal(status, 200)
      assert.equal(body.defaultAddress.city, 'Redmond')
    })

    test('what was before and what is after are on record', async () => {
      const germany = await center.api('germany')
      const { body: read } = await germany.get(path)
      const sent = { ...read, companyName: 'Relecloud GmbH' }

      await germany.put(path, sent)

      const { body } = await germany.get('/v1/auditrecords')
      const [{ operationType, resourceType, resourceOldValue, resourceNewValue }] = body.items
      assert.deepEqual([resourceType, operationType], ['partner_profile', 'update_partner_organization_profile'])
      assert.equal(JSON.parse(resourceOldValue).CompanyName, 'Comptoir Sandbox Deutschland')
      assert.equal(JSON.parse(resourceNewValue).CompanyName, 'Relecloud GmbH')
    })

    test('an application alone may not', async () => {
      await expectError((await center.api('global', 'app')).put(path, wanted), 'credentialNotAccepted')
    })
  })
