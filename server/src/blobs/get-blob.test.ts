import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, md5, partnerId } from './sample-blob-center.ts'
import { ask, put } from './sample-blob-client.ts'

describe('reading a blob', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  const content = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251))

  test('sends it as a download, which runs nowhere', async () => {
    const blob = sample.newBlob({ fileName: 'größe.html' })
    await put(sample.toWrite(blob), content, { 'content-type': 'text/html' })

    const { status, headers, body } = await ask('GET', sample.blobs.readAddress(sample.origin, blob))

    assert.equal(status, 200)
    assert.ok(body.equals(content))
    assert.equal(headers['content-length'], '1000')
    assert.equal(headers['content-type'], 'text/html')
    assert.equal(headers['content-md5'], md5(content))
    assert.equal(headers['x-ms-blob-type'], 'BlockBlob')
    assert.equal(headers['accept-ranges'], 'bytes')
    assert.equal(headers['content-disposition'], "attachment; filename*=UTF-8''gr%C3%B6%C3%9Fe.html")
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'")
  })

  test('by HEAD tells all about it, and of what is not there without a body', async () => {
    const address = sample.toWrite()

    const missing = await ask('HEAD', address)
    await put(address, content)
    const { status, headers, body } = await ask('HEAD', address)

    assert.equal(missing.headers['x-ms-error-code'], 'BlobNotFound')
    assert.equal(missing.status, 404)
    assert.equal(status, 200)
    assert.equal(headers['content-length'], '1000')
    assert.equal(headers['content-md5'], md5(content))
    assert.equal(body.length, 0)
  })

  test('by a range sends these bytes, with their hash where it is asked for', async () => {
    const address = sample.toWrite()
    await put(address, content)

    const range = await ask('GET', address, { headers: { range: 'bytes=10-19' } })
    const rest = await ask('GET', address, { headers: { range: 'bytes=0-9', 'x-ms-range': 'bytes=990-' } })
    const hashed = await ask('GET', address, {
      headers: { 'x-ms-range': 'bytes=0-99', 'x-ms-range-get-content-md5': 'true' },
    })

    assert.equal(range.status, 206)
    assert.equal(range.headers['content-range'], 'bytes 10-19/1000')
    assert.equal(range.headers['content-length'], '10')
    assert.equal(range.headers['content-md5'], undefined)
    assert.equal(range.headers['x-ms-blob-content-md5'], md5(content))
    assert.ok(range.body.equals(content.subarray(10, 20)))
    assert.ok(rest.body.equals(content.subarray(990)))
    assert.equal(hashed.headers['content-md5'], md5(content.subarray(0, 100)))
  })

  test('behind its end is refused', async () => {
    const address = sample.toWrite()
    await put(address, '')

    assert.equal(codeOf(await ask('GET', address, { headers: { range: 'bytes=0-' } })), '416 InvalidRange')
    assert.equal((await ask('GET', address)).body.length, 0)
  })

  test('again is answered with 304, and another one than meant with 412', async () => {
    const address = sample.toWrite()
    const { headers } = await put(address, content)
    const etag = headers['etag'] ?? ''

    const known = await ask('GET', address, { headers: { 'if-none-match': etag } })
    const other = await ask('GET', address, { headers: { 'if-match': '"0x1"' } })

    assert.equal(codeOf(known), '304 ConditionNotMet')
    assert.equal(known.body.length, 0)
    assert.equal(codeOf(other), '412 ConditionNotMet')
  })

  test('goes on while it is replaced or removed', async () => {
    const blob = sample.newBlob({ maxBytes: 2_000_000 })
    const large = Buffer.alloc(2_000_000, 'x')
    await put(sample.toWrite(blob), large)
    const reading = sample.blobs.open(partnerId, blob.blobId)
    const first = await new Promise<Buffer>((resolve) =>
      reading.once('data', resolve).once('data', () => reading.pause()),
    )

    await put(sample.toWrite(blob), 'another')
    await sample.blobs.remove(partnerId, blob.blobId)
    const rest = Buffer.concat(await reading.toArray())

    assert.ok(Buffer.concat([first, rest]).equals(large))
  })
})
