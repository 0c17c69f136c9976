import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { makeSampleProduct, type SampleProduct, submitDrafts, upload } from '../marketplace/sample-product.ts'

for (const engine of engines)
  describe(`ingestion.supplementalContents over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let product: SampleProduct

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
    })
    after(() => center.close())

    const module = 'SupplementalContent'
    const path = (instance = product.instance(module), of = product): string =>
      `${of.path}/supplementalContents/${instance}`
    const ofInstance = (instance = product.instance(module), of = product) =>
      api.get(`${of.path}/supplementalContents/getByInstanceID(instanceID=${instance})`)
    const put = (body: object) => api.put(path(), body, { 'if-match': '*' })

    test('a set of drafts holds one, found by the id of the set', async () => {
      const { status, body } = await api.get(path())

      assert.deepEqual([status, body.resourceType], [200, module])
      assert.deepEqual((await ofInstance()).body, { value: [body] })
    })

    test('files are named, uploaded and committed', async () => {
      const named = await put({ targetRelease: '1', assets: [{ fileName: 'test.zip', type: 'TestPackage' }] })
      const [{ fileSasUri, ...asset }] = named.body.assets
      await upload(center.server, fileSasUri, 'tests')

      const { status, body } = await api.post(`${path()}/commit`)

      assert.equal(named.headers['etag'], named.body['@odata.etag'])
      assert.match(fileSasUri, /[?&]sp=[a-z]*w/)
      assert.equal(status, 200)
      const [{ fileSasUri: toRead, ...same }] = body.assets
      assert.deepEqual(same, asset)
      assert.deepEqual([same.fileName, same.type], ['test.zip', 'TestPackage'])
      const { pathname, search } = new URL(toRead)
      assert.equal((await center.server.app.inject(pathname + search)).body, 'tests')
      assert.deepEqual((await ofInstance()).body.value[0].assets, [asset])
    })

    test('what is sent back stays the same file; what is left out is gone with it', async () => {
      const first = await put({ assets: [{ fileName: 'one.zip' }, { fileName: 'two.zip' }] })
      const [one, two] = first.body.assets
      await upload(center.server, two.fileSasUri)

      const second = await put({ assets: [one] })
      const third = await put({ assets: [{ fileName: 'two.zip', assetID: two.assetID }] }).then(expectWrong)

      assert.deepEqual(
        second.body.assets.map((each: { assetID: string }) => each.assetID),
        [one.assetID],
      )
      assert.deepEqual(Object.keys(third), ['assets[0].assetID'])
    })

    test('nothing is committed before every file is there', async () => {
      await put({ assets: [{ fileName: 'late.zip' }] })

      await expectFault(api.post(`${path()}/commit`), 'fileNotUploaded')
    })

    test('a file without a name is refused', async () => {
      assert.deepEqual(await put({ assets: [{}] }).then(expectWrong), {
        'assets[0].fileName': ['The field is required.'],
      })
    })

    test('an ETag must be sent, and must be the one on record', async () => {
      const { '@odata.etag': etag } = (await api.get(path())).body
      await put({})

      await expectFault(api.put(path(), {}), 'etagMissing')
      await expectFault(api.put(path(), { '@odata.etag': etag }), 'draftStale')
    })

    test('a set of drafts that was submitted is read as it was, and not changed any more', async () => {
      const made = await makeSampleProduct(center.server, product.offer.partner_id)
      const instance = made.instance(module)

      await submitDrafts(center.server, made, instance)

      assert.equal((await api.get(path(instance, made))).status, 200)
      await expectFault(api.put(path(instance, made), {}, { 'if-match': '*' }), 'marketplaceResourceNotFound')
      await expectFault(api.post(`${path(instance, made)}/commit`), 'marketplaceResourceNotFound')
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      const asks = (of: SampleProduct) => [
        api.get(path('1', of)),
        ofInstance('1', of),
        api.put(path('1', of), {}),
        api.post(`${path('1', of)}/commit`),
      ]

      for (const ask of asks(other)) await expectFault(ask, 'marketplaceProductNotFound')
      for (const ask of asks(product)) await expectFault(ask, 'marketplaceResourceNotFound')
    })
  })

function expectWrong(answer: { readonly status: number; readonly body: unknown }) {
  return expectFault(answer, 'submissionFieldInvalid')
}
