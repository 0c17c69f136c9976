import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, partnerId, stage } from './sample-blob-center.ts'
import { ask, put, withQuery } from './sample-blob-client.ts'

const text = 'What somebody uploaded.'

describe('the server itself', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  test('keeps and reads blobs as clients do', async () => {
    const blob = sample.newBlob()

    const kept = await sample.blobs.save(
      blob,
      Readable.from([Buffer.from('from '), Buffer.from('within')]),
      'text/plain',
    )

    assert.equal(kept.sizeBytes, 11)
    const { headers, body } = await ask('GET', sample.blobs.readAddress(sample.origin, blob))
    assert.equal(body.toString(), 'from within')
    assert.equal(headers['content-type'], 'text/plain')
    const part = await sample.blobs.open(partnerId, blob.blobId, { first: 5, last: 99 }).toArray()
    assert.equal(Buffer.concat(part).toString(), 'within')
  })

  test('is held to the size, too, and leaves nothing of what is larger', async () => {
    const blob = sample.newBlob({ maxBytes: 3 })

    await assert.rejects(sample.blobs.save(blob, Readable.from([Buffer.from('four')])), RangeError)

    assert.equal(await sample.blobs.find(partnerId, blob.blobId), undefined)
    assert.deepEqual(sample.arriving(), [])
  })

  test('removes a blob with its blocks, and twice as well', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    await put(address, text)
    await stage(address, 'a', { body: 'one' })

    await sample.blobs.remove(partnerId, blob.blobId)
    await sample.blobs.remove(partnerId, blob.blobId)

    assert.equal(codeOf(await ask('GET', address)), '404 BlobNotFound')
    assert.equal(codeOf(await ask('GET', withQuery(address, 'comp=blocklist'))), '404 BlobNotFound')
    await assert.rejects(sample.blobs.open(partnerId, blob.blobId).toArray(), /nothing was uploaded/)
  })

  test("finds nothing of another account's", async () => {
    const blob = sample.newBlob()
    await put(sample.toWrite(blob), text)

    assert.equal(await sample.blobs.find('c0ffee00-0000-4000-8000-000000000002', blob.blobId), undefined)
  })
})
