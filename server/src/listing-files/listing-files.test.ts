import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectFault } from '../marketplace/expect-fault.ts'
import { definitionOf } from '../marketplace/portal-definition.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'
import { samplePng } from '../marketplace-rules/sample-png.ts'

const unknown = '/v1.0/ingestion/products/9b7c2f3e-0000-4000-8000-000000000001'
const any = { 'if-match': '*' }

/** Files of each kind: what a client announces. */
const announced = {
  images: { resourceType: 'ListingImage', fileName: 'large.png', type: 'AzureLogoLarge', order: 0 },
  videos: { resourceType: 'ListingVideo', fileName: 'tour.mp4' },
  assets: { resourceType: 'ListingAsset', fileName: 'paper.pdf', type: 'Document', friendlyName: 'Paper' },
}
type Kind = keyof typeof announced
const kinds: readonly Kind[] = ['images', 'videos', 'assets']

for (const engine of engines)
  describe(`ingestion.listings.images, videos and assets over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    let clock: PartnerApi
    let product: SampleProduct
    let listing: string

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
      clock = await center.api()
      product = await makeSampleProduct(center.server, center.account('global').account.partner_id)
      listing = await listingOf(product)
    })
    after(() => center.close())

    const listingOf = async ({ path, instance }: SampleProduct): Promise<string> => {
      const { body } = await api.get(`${path}/listings/getByInstanceID(instanceID=${instance('Listing')})`)
      return `${path}/listings/${body.value[0].id}`
    }
    const files = (kind: Kind, id = ''): string => `${listing}/${kind}${id === '' ? '' : `/${id}`}`
    const announce = async (kind: Kind, more: object = {}) => {
      const { status, body } = await api.post(files(kind), { ...announced[kind], state: 'PendingUpload', ...more })
      assert.equal(status, 201)
      return body
    }
    const putBlob = async (address: string, payload: string | Buffer = 'some bytes'): Promise<number> => {
      const { pathname, search } = new URL(address)
      const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' }
      const url = pathname + search
      return (await center.server.app.inject({ method: 'PUT', url, headers, payload })).statusCode
    }
    const getBlob = async (address: string) => {
      const { pathname, search } = new URL(address)
      return center.server.app.inject(pathname + search)
    }
    /** Files are removed once their deletion is committed, just behind its answer. */
    const isGone = async (address: string): Promise<boolean> => {
      for (let turn = 0; turn < 1000; turn += 1) {
        if ((await getBlob(address)).statusCode === 404) return true
        await new Promise((resolve) => setImmediate(resolve))
      }
      return false
    }
    const advance = async (): Promise<void> => {
      assert.equal((await clock.post('/comptoir/v1/clock', { advance: 'PT1M' })).status, 200)
    }

    test('an image is announced, uploaded and said to be there, as clients do', async () => {
      const created = await api.post(files('images'), { ...announced.images, state: 'PendingUpload' })
      const { fileSasUri: toWrite, '@odata.etag': etag, id } = created.body
      assert.equal(created.status, 201)
      assert.equal(created.headers['location'], `http://localhost:80${files('images', id)}`)
      assert.equal(created.headers['etag'], etag)
      assert.equal(
        JSON.stringify({ ...created.body, fileSasUri: '' }),
        `{"resourceType":"ListingImage","fileName":"large.png","type":"AzureLogoLarge","fileSasUri":"","state":"PendingUpload","order":0,"@odata.etag":${JSON.stringify(etag)},"id":"${id}"}`,
      )
      assert.match(toWrite, /[?&]sp=rwl(&|$)/)
      assert.equal(await putBlob(toWrite, samplePng({ width: 216, height: 216 })), 201)

      const said = { ...announced.images, State: 'Uploaded', fileSasUri: toWrite, ID: id, '@odata.etag': etag }
      const uploaded = await api.put(files('images', id), said, { 'if-match': etag })

      const { fileSasUri: toRead, ...rest } = uploaded.body
      assert.equal(uploaded.status, 200)
      assert.notEqual(uploaded.headers['etag'], etag)
      assert.deepEqual(rest, { ...announced.images, state: 'Uploaded', '@odata.etag': uploaded.headers['etag'], id })
      assert.match(toRead, /\?\d{4}-\d\d-\d\d[^=&]*&sv=/)
      assert.match(toRead, /[?&]sp=rl(&|$)/)
      assert.equal((await getBlob(toRead)).statusCode, 200)
      const listed = await api.get(files('images'))
      assert.deepEqual(listed.body, { value: [rest] })
      assert.deepEqual((await api.get(files('images', id))).body, rest)
      await advance()
      assert.equal((await api.get(files('images', id))).body.state, 'Processed')
      await api.delete(files('images', id))
    })

    test('any name that JSON has is taken, also one that is no well-formed text', async () => {
      const { id, fileSasUri } = await announce('images', { fileName: '\ud800 "%/\n.png' })
      await putBlob(fileSasUri, samplePng({ width: 216, height: 216 }))

      const said = { type: 'AzureLogoLarge', state: 'Uploaded' }
      assert.equal((await api.put(files('images', id), said, any)).status, 200)
      await api.delete(files('images', id))
    })

    test('where a file is, is told when it is asked for; what is malformed asks for nothing', async () => {
      const { id } = await announce('images')

      for (const [query, tells] of [
        ['', false],
        ['?$expand=FileSasUri', true],
        ['?%24expand=filesasuri', true],
        ['?$expand=$expand=FileSasUri', false],
      ] as const) {
        const { body } = await api.get(`${files('images')}${query}`)
        assert.equal('fileSasUri' in body.value[0], tells, query)
        assert.equal('fileSasUri' in (await api.get(`${files('images', id)}${query}`)).body, tells, query)
      }
      await api.delete(files('images', id))
    })

    for (const kind of kinds)
      test(`${kind}: a file is processed on the account’s clock, and replaced whole but for its name`, async () => {
        const { id, fileSasUri } = await announce(kind)
        await putBlob(fileSasUri, samplePng({ width: 216, height: 216 }))

        await api.put(files(kind, id), { ...announced[kind], state: 'Uploaded' }, any)
        await advance()
        const replaced = await api.put(files(kind, id), { resourceType: announced[kind].resourceType }, any)

        const { fileSasUri: _toRead, '@odata.etag': _etag, ...rest } = replaced.body
        const { resourceType, fileName } = announced[kind]
        assert.deepEqual(rest, { resourceType, fileName, state: 'Processed', id })
        assert.equal((await api.delete(files(kind, id))).status, 204)
        await expectFault(api.get(files(kind, id)), 'marketplaceResourceNotFound')
      })

    for (const kind of kinds)
      test(`${kind}: what was not uploaded is not said to be, and clients make no other moves`, async () => {
        const { id, fileSasUri } = await announce(kind)

        await expectFault(api.put(files(kind, id), { state: 'Uploaded' }, any), 'fileNotUploaded')
        for (const state of ['InProcessing', 'Processed', 'ProcessFailed'])
          await expectFault(api.put(files(kind, id), { state }, any), 'fileStateRefused')
        assert.equal((await api.get(files(kind, id))).body.state, 'PendingUpload')
        await putBlob(fileSasUri)
        await api.put(files(kind, id), { state: 'Uploaded' }, any)
        await expectFault(api.put(files(kind, id), { state: 'PendingUpload' }, any), 'fileStateRefused')
        await api.delete(files(kind, id))
      })

    for (const kind of kinds)
      test(`${kind}: a new file has a name and is pending`, async () => {
        const { fileName: _name, ...nameless } = announced[kind]

        const fields = await expectFault(api.post(files(kind), nameless), 'submissionFieldInvalid')
        assert.deepEqual(Object.keys(fields), ['fileName'])
        await expectFault(api.post(files(kind), { ...nameless, fileName: 'n'.repeat(256) }), 'propertyInvalid')
        const sent = { ...announced[kind], state: 'Uploaded' }
        await expectFault(api.post(files(kind), sent), 'submissionFieldInvalid')
        assert.deepEqual((await api.get(files(kind))).body.value, [])
      })

    for (const kind of kinds)
      test(`${kind}: a change with an old ETag is refused`, async () => {
        const { id, '@odata.etag': etag } = await announce(kind)
        await api.put(files(kind, id), { ...announced[kind], '@odata.etag': etag })

        await expectFault(api.put(files(kind, id), { ...announced[kind], '@odata.etag': etag }), 'draftStale')
        await api.delete(files(kind, id))
      })

    test('images demand an ETag, the others do not', async () => {
      const [image, video] = [await announce('images'), await announce('videos')]

      await expectFault(api.put(files('images', image.id), announced.images), 'etagMissing')
      assert.equal((await api.put(files('videos', video.id), announced.videos)).status, 200)
      await api.delete(files('images', image.id))
      await api.delete(files('videos', video.id))
    })

    test('an image of another size fails to be processed, and is put right by another upload', async () => {
      const { id, fileSasUri } = await announce('images')
      await putBlob(fileSasUri, samplePng({ width: 48, height: 48 }))
      await api.put(files('images', id), { ...announced.images, state: 'Uploaded' }, any)
      await advance()

      const failed = await api.get(`${files('images', id)}?$expand=FileSasUri`)

      assert.equal(failed.body.state, 'ProcessFailed')
      assert.match(failed.body.fileSasUri, /[?&]sp=rwl(&|$)/)
      await putBlob(failed.body.fileSasUri, samplePng({ width: 216, height: 216 }))
      await api.put(files('images', id), { ...announced.images, state: 'Uploaded' }, any)
      await advance()
      assert.equal((await api.get(files('images', id))).body.state, 'Processed')
      const { offer } = definitionOf(await readOffer(center.server, product))
      assert.match(String(offer['microsoft-azure-marketplace.largeLogo']), /^comptoir-blob:/)
      await api.delete(files('images', id))
      const { offer: without } = definitionOf(await readOffer(center.server, product))
      assert.equal(without['microsoft-azure-marketplace.largeLogo'], '')
    })

    test('a file that is larger than its kind allows is not taken', async () => {
      const { id, fileSasUri } = await announce('images')

      assert.equal(await putBlob(fileSasUri, Buffer.alloc(10 * 1024 * 1024 + 1)), 413)
      await api.delete(files('images', id))
    })

    test('what stands elsewhere is there at once, and nothing is to be uploaded', async () => {
      const video = { resourceType: 'ListingVideo', streamingUri: 'https://video.example/1' }
      const asset = { resourceType: 'ListingAsset', publisherDefinedSasUri: 'https://files.example/1.pdf' }

      for (const [kind, sent] of [
        ['videos', video],
        ['assets', asset],
      ] as const) {
        const { body } = await api.post(files(kind), sent)
        const { '@odata.etag': _etag, id, ...rest } = body
        assert.deepEqual(rest, { ...sent, state: 'Processed' })
        await expectFault(api.put(files(kind, id), { ...sent, state: 'Uploaded' }), 'fileNotUploaded')
        await api.delete(files(kind, id))
      }
    })

    test('the image in front of a video is a file of its own', async () => {
      const thumbnail = { fileName: 'front.png', title: 'Front' }
      const { id, ...made } = await announce('videos', { thumbnail })
      assert.deepEqual({ ...made.thumbnail, fileSasUri: '' }, { ...thumbnail, fileSasUri: '', state: 'PendingUpload' })
      const ready = { ...announced.videos, thumbnail: { ...thumbnail, state: 'Uploaded' } }
      await expectFault(api.put(files('videos', id), ready), 'fileNotUploaded')
      await putBlob(made.thumbnail.fileSasUri, 'front')

      const { body } = await api.put(files('videos', id), ready)

      assert.deepEqual([body.state, body.thumbnail.state], ['PendingUpload', 'Processed'])
      assert.equal((await getBlob(body.thumbnail.fileSasUri)).body, 'front')
      assert.equal('fileSasUri' in (await api.get(files('videos', id))).body.thumbnail, false)
      await api.delete(files('videos', id))
      assert.ok(await isGone(body.thumbnail.fileSasUri))
    })

    test('a file goes with what it belongs to: nothing of it is left', async () => {
      const { id, fileSasUri } = await announce('assets')
      await putBlob(fileSasUri)
      const { body } = await api.put(files('assets', id), { ...announced.assets, state: 'Uploaded' })
      assert.equal((await getBlob(body.fileSasUri)).statusCode, 200)

      await api.delete(files('assets', id))

      assert.ok(await isGone(body.fileSasUri))
      await advance()
    })

    test('what is not there, or is another account’s, is not found', async () => {
      const other = await makeSampleProduct(center.server, center.account('china').account.partner_id)
      for (const kind of kinds) {
        const { id } = await announce(kind)
        const own = await makeSampleProduct(center.server, center.account('global').account.partner_id)
        const elsewhere = await listingOf(own)
        for (const [path, name] of [
          [`${unknown}/listings/1/${kind}`, 'marketplaceProductNotFound'],
          [`${other.path}/listings/1/${kind}`, 'marketplaceProductNotFound'],
          [`${product.path}/listings/1/${kind}`, 'marketplaceResourceNotFound'],
        ] as const) {
          await expectFault(api.get(path), name)
          await expectFault(api.post(path, announced[kind]), name)
          await expectFault(api.get(`${path}/${id}`), name)
          await expectFault(api.put(`${path}/${id}`, announced[kind], any), name)
          await expectFault(api.delete(`${path}/${id}`), name)
        }
        await expectFault(api.get(`${elsewhere}/${kind}/${id}`), 'marketplaceResourceNotFound')
        await expectFault(api.delete(`${elsewhere}/${kind}/${id}`), 'marketplaceResourceNotFound')
        await api.delete(files(kind, id))
      }
    })
  })
