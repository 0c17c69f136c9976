import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct, submitDrafts } from '../marketplace/sample-product.ts'

for (const engine of engines)
  describe(`ingestion.cosellListing over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const path = (instance = product.instance('Cosell'), of = product): string => `${of.path}/cosellListing/${instance}`
    const ofInstance = (instance = product.instance('Cosell'), of = product) =>
      api.get(`${of.path}/cosellListing/getByInstanceID(instanceID=${instance})`)

    test('a set of drafts holds one, found by the id of the set', async () => {
      const { status, body } = await api.get(path())

      assert.equal(status, 200)
      assert.equal(body.resourceType, 'CosellListing')
      assert.deepEqual((await ofInstance()).body, { value: [body] })
    })

    test('PUT replaces it whole, in the order of the documents', async () => {
      const members = {
        endCustomerSegments: ['Enterprise'],
        solutionAreas: [{ area: 'Apps', subAreas: ['Web'] }],
        contacts: [{ type: 'Sales', email: 'ada@contoso.example' }],
      }

      const { status, body, headers } = await api.put(path(), { ...members, OfferPlatforms: ['Azure'] })

      assert.equal(status, 200)
      assert.deepEqual(Object.entries(body), [
        ['resourceType', 'CosellListing'],
        ['offerPlatforms', ['Azure']],
        ...Object.entries(members),
        ['@odata.etag', headers['etag']],
        ['id', body.id],
      ])
    })

    test('an older ETag is refused; none need be sent', async () => {
      const { '@odata.etag': etag } = (await api.get(path())).body
      await api.put(path(), {})

      await expectFault(api.put(path(), {}, { 'if-match': etag }), 'draftStale')
      await expectFault(api.put(path(), { '@odata.etag': etag }), 'draftStale')
    })

    test('documents that the product does not have are refused', async () => {
      const body = { assetReferences: [{ type: 'Asset', value: 'nowhere' }] }

      const fields = await expectFault(api.put(path(), body), 'submissionFieldInvalid')

      assert.deepEqual(fields, { 'assetReferences[0].value': ['The product has no co-sell document nowhere.'] })
    })

    test('a set of drafts that was submitted is read as it was, and not changed any more', async () => {
      const made = await makeSampleProduct(center.server, product.offer.partner_id)
      const instance = made.instance('Cosell')
      const before = (await api.get(path(instance, made))).body

      await submitDrafts(center.server, made, instance)

      assert.deepEqual((await api.get(path(instance, made))).body, before)
      await expectFault(api.put(path(instance, made), {}), 'marketplaceResourceNotFound')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      for (const ask of [api.get(path('1', other)), ofInstance('1', other), api.put(path('1', other), {})])
        await expectFault(ask, 'marketplaceProductNotFound')
      for (const ask of [api.get(path('1')), ofInstance('1'), api.put(path('1'), {})])
        await expectFault(ask, 'marketplaceResourceNotFound')
    })
  })
