import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'

for (const engine of engines)
  describe(`ingestion.productAvailabilities over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct
    let path: string

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
      path = `${product.path}/productAvailabilities`
    })
    after(() => center.close())

    const current = async () => (await api.get(path)).body.value[0]

    test('a new product is public, for nobody in particular', async () => {
      const { status, body } = await api.get(`${path}/getByInstanceID(instanceID=${product.instance('Availability')})`)

      assert.equal(status, 200)
      assert.deepEqual(body.value.length, 1)
      const { '@odata.etag': etag, id, ...members } = body.value[0]
      assert.deepEqual(members, { resourceType: 'ProductAvailability', visibility: 'Public', audiences: [] })
      assert.deepEqual((await api.get(`${path}/${id}`)).body, { ...members, '@odata.etag': etag, id })
    })

    test('audiences come back as type and values, each group once, and the portal shows who sees the preview', async () => {
      const { id } = await current()
      const audiences = [
        { Type: 'PreviewMarketplaceGroup', Values: ['one', 'two'] },
        { type: 'PreviewMarketplaceGroup', values: ['two', 'three'] },
      ]

      const { status, body, headers } = await api.put(
        `${path.toLowerCase()}/${id}`,
        { resourceType: 'ProductAvailability', visibility: 'Public', audiences },
        { 'if-match': '*' },
      )

      assert.equal(status, 200)
      assert.deepEqual(body.audiences, [{ type: 'PreviewMarketplaceGroup', values: ['one', 'two', 'three'] }])
      assert.equal(headers['etag'], body['@odata.etag'])
      assert.deepEqual(await current(), body)
      const { definition } = await readOffer(center.server, product)
      assert.match(definition, /"microsoft-azure-marketplace.allowedSubscriptions":\["one","two","three"\]/)
    })

    test('POST writes it anew: 201, with the ETag', async () => {
      const { id } = await current()

      const { status, body, headers } = await api.post(path, { visibility: 'Private' })

      assert.equal(status, 201)
      assert.deepEqual(body, {
        resourceType: 'ProductAvailability',
        visibility: 'Private',
        '@odata.etag': headers['etag'],
        id,
      })
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const { id, '@odata.etag': etag } = await current()
      await api.put(`${path}/${id}`, { '@odata.etag': etag })

      await expectFault(api.put(`${path}/${id}`, {}), 'etagMissing')
      await expectFault(api.put(`${path}/${id}`, { '@odata.etag': etag }), 'draftStale')
    })

    test('members of another form are refused', async () => {
      const { id } = await current()
      const wrong = { audiences: [{ type: 'PreviewMarketplaceGroup', values: 'one' }] }

      assert.deepEqual(Object.keys(await expectFault(api.post(path, wrong), 'submissionFieldInvalid')), [
        'audiences.0.values',
      ])
      await expectFault(api.put(`${path}/${id}`, wrong, { 'if-match': '*' }), 'submissionFieldInvalid')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const elsewhere = `${other.path}/productAvailabilities`

      await expectFault(api.get(elsewhere), 'marketplaceProductNotFound')
      await expectFault(api.post(elsewhere, {}), 'marketplaceProductNotFound')
      await expectFault(api.get(`${elsewhere}/1`), 'marketplaceProductNotFound')
      await expectFault(api.get(`${elsewhere}/getByInstanceID(instanceID=1)`), 'marketplaceProductNotFound')
      await expectFault(api.put(`${elsewhere}/1`, {}, { 'if-match': '*' }), 'marketplaceProductNotFound')
      await expectFault(api.get(`${path}/1`), 'marketplaceResourceNotFound')
      await expectFault(api.put(`${path}/1`, {}, { 'if-match': '*' }), 'marketplaceResourceNotFound')
      await expectFault(api.get(`${path}/getByInstanceID(instanceID=1)`), 'marketplaceResourceNotFound')
    })
  })
