import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, partnerId } from './sample-blob-center.ts'
import { ask, put, withQuery } from './sample-blob-client.ts'

const refused = '403 AuthorizationPermissionMismatch'

describe('a blob that is sealed', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  const sealed = async () => {
    const blob = sample.newBlob()
    await put(sample.toWrite(blob), 'first')
    await sample.blobs.seal(partnerId, blob.blobId)
    return blob
  }
  const textOf = async (address: string) => (await ask('GET', address)).body.toString()

  test('is refused to who still has an address to write it, whole or in blocks, and is read as it was', async () => {
    const blob = await sealed()
    const address = sample.toWrite(blob)
    const block = withQuery(address, `comp=block&blockid=${encodeURIComponent(btoa('a'))}`)
    const list = '<BlockList><Latest>YQ==</Latest></BlockList>'

    const answers = [
      await put(address, 'second'),
      await ask('PUT', block, { body: 'second' }),
      await ask('PUT', withQuery(address, 'comp=blocklist'), { body: list }),
    ]

    assert.deepEqual(answers.map(codeOf), Array(3).fill(refused))
    assert.equal(await textOf(address), 'first')
    assert.equal((await sample.blobs.find(partnerId, blob.blobId))?.sizeBytes, 5)
  })

  test('is not replaced by what was on its way when it was sealed', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    await put(address, 'first')
    const body = new Readable({ read: () => undefined })
    body.push('sec')
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-length': 6 }
    const later = ask('PUT', address, { headers, body })
    while (sample.arriving().length === 0) await setImmediate()

    await sample.blobs.seal(partnerId, blob.blobId)
    body.push('ond')
    body.push(null)

    assert.equal(codeOf(await later), refused)
    assert.equal(await textOf(address), 'first')
  })

  test('is replaced by the server itself', async () => {
    const blob = await sealed()

    await sample.blobs.save(blob, Readable.from([Buffer.from('ours')]))

    assert.equal(await textOf(sample.toWrite(blob)), 'ours')
  })

  test('is written again once it is unsealed, or removed', async () => {
    const [one, other] = [await sealed(), await sealed()]

    await sample.blobs.unseal(partnerId, one.blobId)
    await sample.blobs.remove(partnerId, other.blobId)

    assert.equal((await put(sample.toWrite(one), 'second')).status, 201)
    assert.equal((await put(sample.toWrite(other), 'second')).status, 201)
  })

  test('is there first: an address that nothing was put at stays open', async () => {
    const blob = sample.newBlob()

    await sample.blobs.seal(partnerId, blob.blobId)

    assert.equal((await put(sample.toWrite(blob), 'first')).status, 201)
  })
})
