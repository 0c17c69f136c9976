import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { addPart } from '../marketplace/draft.ts'
import { mainListing } from '../marketplace/listing-logos.ts'
import { makeSampleProduct, readOffer, upload } from '../marketplace/sample-product.ts'
import { everyDraft } from '../publishing/every-draft.ts'
import { inTransaction, readPublished } from '../publishing/sample-publishing.ts'
import { startPublishing } from '../publishing/start-publishing.ts'
import { keptReport } from '../submissions/report-file.ts'

for (const engine of engines)
  describe(`the files of a product that is deleted, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let sandbox: PartnerApi
    let partnerId: string

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      sandbox = await center.api()
      partnerId = center.account('global').account.partner_id
    })
    after(() => center.close())

    const advance = (duration: string) => sandbox.post('/comptoir/v1/clock', { advance: duration })
    const isThere = async (blobId: string) => (await center.server.blobs.find(partnerId, blobId)) !== undefined

    test('go with it: packages, files for certification and reports, and what is put there afterwards', async () => {
      const { server } = center
      const product = await makeSampleProduct(server, partnerId)
      const { path, instance } = product
      const announced = { resourceType: 'AzureApplicationPackage', fileName: 'app.zip', state: 'PendingUpload' }
      const file = (await api.post(`${path}/packages`, announced)).body
      await upload(server, file.fileSasUri)
      const contents = `${path}/supplementalContents/${instance('SupplementalContent')}`
      const named = await api.put(contents, { assets: [{ fileName: 'test.zip' }] }, { 'if-match': '*' })
      const [asset] = named.body.assets
      await upload(server, asset.fileSasUri)
      const offer = await readOffer(server, product)
      await inTransaction(server, partnerId, async (context) =>
        startPublishing(context, offer, { targets: [], ...(await everyDraft(context.db, offer)) }),
      )
      await advance('PT10M')
      const { row } = await readPublished(server, offer)
      const report = await keptReport(server.blobs, row)
      const blobIds = [file.id, asset.assetID, report.blobId]
      assert.deepEqual(await Promise.all(blobIds.map(isThere)), [true, true, true])

      assert.equal((await api.delete(path)).status, 204)
      await upload(server, file.fileSasUri)
      await advance('P2D')

      assert.deepEqual(await Promise.all(blobIds.map(isThere)), [false, false, false])
    })

    test('stay where they are another product’s, which it only refers to', async () => {
      const { server } = center
      const owner = await makeSampleProduct(server, partnerId)
      const other = await makeSampleProduct(server, partnerId)
      const listing = await mainListing(server.store.read, owner.offer)
      const logo = { resourceType: 'ListingImage', fileName: 'large.png', type: 'AzureLogoLarge' }
      const image = (await api.post(`${owner.path}/listings/${listing?.part_id}/images`, logo)).body
      await upload(server, image.fileSasUri)
      const parentId = (await mainListing(server.store.read, other.offer))?.part_id ?? ''
      await inTransaction(server, partnerId, (context) =>
        addPart(context, other.offer, { kind: 'image', parentId, blobId: image.id, members: logo }),
      )

      assert.equal((await api.delete(other.path)).status, 204)
      await advance('P2D')

      assert.equal(await isThere(image.id), true)
    })
  })
