import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { AnonymousCredential, BlockBlobClient, newPipeline } from '@azure/storage-blob'
import { sampleArchive } from '@comptoir/server/marketplace-rules/sample-archive'
import { engines, type WireAnswer } from '@comptoir/testing'
import { applicationFiles, logos } from './publisher-files.ts'
import { ingestionResource, type PublisherWorld, startPublisherWorld } from './publisher-world.ts'
import { SubmissionClient } from './submission-client.ts'
import { send } from './wire.ts'

type Body = WireAnswer['body']

const mebibyte = 1_048_576

/** A package that does not fit one request of a client that sends a mebibyte at a time. */
const largeZip = sampleArchive([
  ...applicationFiles,
  { name: 'artifacts/image.bin', content: randomBytes(2 * mebibyte) },
])

function storage(address: string): BlockBlobClient {
  return new BlockBlobClient(address, newPipeline(new AnonymousCredential(), { retryOptions: { maxTries: 1 } }))
}

for (const engine of engines)
  describe(`files of products, sent by storage clients, over ${engine.name}`, { skip: engine.skip }, () => {
    let world: PublisherWorld
    let client: SubmissionClient
    let product: string

    before(async () => {
      world = await startPublisherWorld(engine)
      const habits = { base: '/v1.0/ingestion', headers: () => ({}) }
      client = new SubmissionClient(await world.wire(ingestionResource), habits)
      const externalIDs = [{ type: 'AzureOfferId', value: world.newOfferId() }]
      const made = await client.post('products', { resourceType: 'AzureApplication', name: 'Tides', externalIDs })
      product = `products/${made.id}`
    })

    after(() => world.close())

    /** Says that a file was sent, and waits until it was looked at. */
    async function processed(path: string, file: Body): Promise<Body> {
      await client.put(`${path}/${file.id}`, { ...file, state: 'Uploaded' }, { 'if-match': file['@odata.etag'] })
      await world.pass('PT5M')
      const { value } = await client.get(`${path}?$expand=FileSasUri`)
      return value.find(({ id }: Body) => id === file.id)
    }

    function newPackage(fileName: string): Promise<Body> {
      return client.post(`${product}/packages`, { resourceType: 'AzureApplicationPackage', fileName })
    }

    test('@azure/storage-blob sends an image of each size in one piece, and reads it again', async () => {
      const listing = await client.draft(product.split('/')[1] ?? '', { collection: 'listings', module: 'Listing' })
      const images = `${product}/listings/${listing.id}/images`
      for (const [type, fileName, content] of logos) {
        const made = await client.post(images, { resourceType: 'ListingImage', type, fileName, state: 'PendingUpload' })

        await storage(made.fileSasUri).uploadData(content)
        const image = await processed(images, made)

        assert.equal(image.state, 'Processed')
        assert.ok((await storage(image.fileSasUri).downloadToBuffer()).equals(content))
        await assert.rejects(storage(image.fileSasUri).uploadData(content), { code: 'AuthorizationPermissionMismatch' })
      }
    })

    test('@azure/storage-blob sends a package in blocks, and an image of the wrong size is found out', async () => {
      const made = await newPackage('large.zip')
      const listing = await client.draft(product.split('/')[1] ?? '', { collection: 'listings', module: 'Listing' })
      const images = `${product}/listings/${listing.id}/images`
      const [, fileName, small] = logos[0]
      const wrong = await client.post(images, { resourceType: 'ListingImage', type: 'AzureLogoWide', fileName })

      const size = { blockSize: mebibyte, maxSingleShotSize: mebibyte, concurrency: 3 }
      await storage(made.fileSasUri).uploadData(largeZip, size)
      await storage(wrong.fileSasUri).uploadData(small)

      assert.equal((await processed(`${product}/packages`, made)).state, 'Processed')
      assert.equal((await processed(images, wrong)).state, 'ProcessFailed')
    })

    test('the Python client sends a package in chunks, and none over what is there already', async () => {
      const made = await newPackage('chunks.zip')
      const headers = { 'x-ms-version': '2021-08-06', 'user-agent': 'azsdk-python-storage-blob/12.16.0 Python/3.11.2' }
      const ids: string[] = []

      for (let at = 0; at < largeZip.length; at += mebibyte) {
        // The Python client's ids: a number of thirty-two digits, coded twice.
        const id = Buffer.from(Buffer.from(String(at).padStart(32, '0')).toString('base64')).toString('base64')
        ids.push(id)
        const block = { headers, body: largeZip.subarray(at, at + mebibyte) }
        const { status, text } = await send(
          `${made.fileSasUri}&comp=block&blockid=${encodeURIComponent(id)}`,
          'PUT',
          block,
        )
        assert.equal(status, 201, text)
      }
      const list = {
        headers: { ...headers, 'content-type': 'application/xml', 'if-none-match': '*' },
        body: `<?xml version='1.0' encoding='utf-8'?>\n<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`,
      }
      const first = await send(`${made.fileSasUri}&comp=blocklist`, 'PUT', list)
      const second = await send(made.fileSasUri, 'PUT', {
        headers: { ...headers, 'x-ms-blob-type': 'BlockBlob', 'if-none-match': '*' },
        body: 'something else',
      })

      assert.deepEqual([first.status, second.status], [201, 409])
      assert.equal(second.headers['x-ms-error-code'], 'BlobAlreadyExists')
      assert.equal((await processed(`${product}/packages`, made)).state, 'Processed')
    })
  })
