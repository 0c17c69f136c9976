import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'

const resource = 'https://api.partner.microsoft.com'

for (const engine of engines)
  describe(`ingestion.properties over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const current = async () => {
      const { body } = await api.get(`${product.path}/properties`)
      assert.equal(body.value.length, 1)
      return body.value[0]
    }

    test('a set of drafts holds one, which is also the product’s own and is read by its id', async () => {
      const ofInstance = await api.get(
        `${product.path}/properties/getByInstanceID(instanceID=${product.instance('Property')})`,
      )

      const [property] = ofInstance.body.value
      assert.equal(ofInstance.status, 200)
      assert.deepEqual(ofInstance.body, { value: [property] })
      assert.deepEqual(await current(), property)
      const one = await api.get(`${product.path}/properties/${property.id}`)
      assert.deepEqual(one.body, property)
      assert.equal(one.headers['etag'], undefined)
      assert.deepEqual(Object.keys(property), ['resourceType', 'industries', 'leveledCategories', '@odata.etag', 'id'])
    })

    test('PUT replaces it whole: null and what is left out are gone, and the ETag is a new one in body and header', async () => {
      const before = await current()
      const sent = {
        industries: [''],
        submissionVersion: '1',
        appVersion: '1.0.0',
        useEnterpriseContract: true,
        termsOfUse: 'Terms',
        globalAmendmentTerms: null,
        customAmendments: [],
        LeveledCategories: { 'analytics-azure-apps': ['BIG-data'] },
        '@odata.etag': before['@odata.etag'],
      }

      const { status, body, headers } = await api.put(`${product.path}/properties/${before.id}`, sent)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        resourceType: 'AzureProperty',
        industries: [''],
        submissionVersion: '1',
        appVersion: '1.0.0',
        useEnterpriseContract: true,
        termsOfUse: 'Terms',
        customAmendments: [],
        leveledCategories: { 'analytics-azure-apps': ['big-data'] },
        '@odata.etag': headers['etag'],
        id: before.id,
      })
      assert.notEqual(headers['etag'], before['@odata.etag'])
      const again = await api.put(`${product.path}/properties/${before.id}`, {}, { 'if-match': '*' })
      assert.deepEqual(Object.keys(again.body), ['resourceType', '@odata.etag', 'id'])
    })

    test('POST writes it anew', async () => {
      const before = await current()

      const { status, body } = await api.post(`${product.path}/properties`, { appVersion: '2.0' })

      assert.equal(status, 200)
      assert.deepEqual([body.id, body.appVersion], [before.id, '2.0'])
      assert.deepEqual(await current(), body)
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const { id } = await current()
      const path = `${product.path}/properties/${id}`

      await expectFault(api.put(path, {}), 'etagMissing')
      const old = { 'if-match': '"6a020001-0000-0800-0000-000000000000"' }
      await expectFault(api.put(path, {}, old), 'draftStale')
    })

    test('words that are not known are refused member by member', async () => {
      const { id } = await current()

      const wrong = { leveledCategories: { security: ['magic'] } }
      const path = `${product.path}/properties`

      const fields = await expectFault(api.put(`${path}/${id}`, wrong, { 'if-match': '*' }), 'submissionFieldInvalid')

      assert.deepEqual(Object.keys(fields), ['leveledCategories.security.0'])
      await expectFault(api.post(path, wrong), 'submissionFieldInvalid')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const { id } = await current()
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'
      const properties = `${product.path}/properties`

      for (const path of [`${unknown}/properties`, `${other.path}/properties`]) {
        await expectFault(api.get(path), 'marketplaceProductNotFound')
        await expectFault(api.post(path, {}), 'marketplaceProductNotFound')
        await expectFault(api.get(`${path}/${id}`), 'marketplaceProductNotFound')
        await expectFault(api.put(`${path}/${id}`, {}, { 'if-match': '*' }), 'marketplaceProductNotFound')
        await expectFault(api.get(`${path}/getByInstanceID(instanceID=1)`), 'marketplaceProductNotFound')
      }
      await expectFault(api.get(`${properties}/${product.instance('Property')}`), 'marketplaceResourceNotFound')
      await expectFault(api.get(`${properties}/getByInstanceID(instanceID=${id})`), 'marketplaceResourceNotFound')
      await expectFault(api.put(`${properties}/1`, {}, { 'if-match': '*' }), 'marketplaceResourceNotFound')
    })

    test('the Cloud Partner Portal shows what both know', async () => {
      const { id } = await current()

      await api.put(`${product.path}/properties/${id}`, { termsOfUse: 'Be kind' }, { 'if-match': '*' })

      const { offer } = definitionOf(await readOffer(center.server, product))
      assert.equal(offer['microsoft-azure-marketplace.termsOfUse'], 'Be kind')
    })
  })
