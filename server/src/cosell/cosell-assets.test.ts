import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct, upload } from '../marketplace/sample-product.ts'

for (const engine of engines)
  describe(`ingestion.cosellAssets over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const path = (id = '', of = product): string => `${of.path}/cosellAssets${id === '' ? '' : `/${id}`}`
    const announce = async () => {
      const { status, body } = await api.post(path(), { fileName: 'pitch.pptx', type: 'PitchDeck' })
      assert.equal(status, 200)
      return body
    }

    test('a document is announced, uploaded and read', async () => {
      const { fileSasUri, '@odata.etag': etag, id, ...announced } = await announce()
      await upload(center.server, fileSasUri, 'slides')

      const said = { ...announced, state: 'uploaded', '@odata.etag': etag }
      const uploaded = await api.put(path(id), said)

      const known = { resourceType: 'CosellAsset', fileName: 'pitch.pptx', type: 'PitchDeck' }
      assert.deepEqual(announced, { ...known, state: 'PendingUpload' })
      assert.equal(uploaded.status, 200)
      assert.equal(uploaded.headers['etag'], uploaded.body['@odata.etag'])
      const { fileSasUri: toRead, ...rest } = uploaded.body
      assert.deepEqual(rest, { ...known, state: 'Uploaded', '@odata.etag': uploaded.headers['etag'], id })
      const { pathname, search } = new URL(toRead)
      const { body } = await center.server.app.inject(pathname + search)
      assert.equal(body, 'slides')
      assert.deepEqual((await api.get(path())).body.value, [rest])
    })

    test('until its file is there, an address to put it is told', async () => {
      const { id } = await announce()

      const { body } = await api.get(path(id))

      assert.match(body.fileSasUri, /[?&]sp=[a-z]*w/)
      await expectFault(api.put(path(id), { state: 'Uploaded' }), 'fileNotUploaded')
      assert.equal((await api.get(path(id))).body.state, 'PendingUpload')
    })

    test('a state that it cannot have is refused, and so is a document without a name', async () => {
      const { id } = await announce()

      await expectFault(api.put(path(id), { state: 'Processed' }), 'fileStateRefused')
      const fields = await expectFault(api.post(path(), { type: 'PitchDeck' }), 'submissionFieldInvalid')
      await expectFault(api.put(path(id), { fileName: 1 }), 'submissionFieldInvalid')

      assert.deepEqual(fields, { fileName: ['The field is required.'] })
    })

    test('one that is deleted is gone with its file', async () => {
      const { id, fileSasUri } = await announce()
      await upload(center.server, fileSasUri)

      const { status } = await api.delete(path(id))

      assert.equal(status, 204)
      await expectFault(api.get(path(id)), 'marketplaceResourceNotFound')
      await expectFault(api.delete(path(id)), 'marketplaceResourceNotFound')
    })

    test('an older ETag is refused; none need be sent', async () => {
      const { id, '@odata.etag': etag } = await announce()

      const { status } = await api.put(path(id), { fileName: 'other.pptx' })

      assert.equal(status, 200)
      await expectFault(api.put(path(id), {}, { 'if-match': etag }), 'draftStale')
    })

    test('those of a set of drafts are the ones that its listing refers to', async () => {
      const instance = product.instance('Cosell')
      const { id } = await announce()
      await announce()

      await api.put(`${product.path}/cosellListing/${instance}`, { assetReferences: [{ type: 'Asset', value: id }] })

      const { body } = await api.get(path(`getByInstanceID(instanceID=${instance})`))
      assert.deepEqual(
        body.value.map((each: { id: string }) => each.id),
        [id],
      )
      await expectFault(api.get(path('getByInstanceID(instanceID=1)')), 'marketplaceResourceNotFound')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)

      await expectFault(api.get(path('', other)), 'marketplaceProductNotFound')
      await expectFault(api.post(path('', other), { fileName: 'x' }), 'marketplaceProductNotFound')
      await expectFault(api.get(path('1', other)), 'marketplaceProductNotFound')
      await expectFault(api.put(path('1', other), {}), 'marketplaceProductNotFound')
      await expectFault(api.delete(path('1', other)), 'marketplaceProductNotFound')
      await expectFault(api.get(path('getByInstanceID(instanceID=1)', other)), 'marketplaceProductNotFound')
      await expectFault(api.put(path('1'), {}), 'marketplaceResourceNotFound')
    })
  })
