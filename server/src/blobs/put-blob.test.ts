import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, maxBytes, md5, partnerId } from './sample-blob-center.ts'
import { ask, put } from './sample-blob-client.ts'

const text = 'What somebody uploaded.'

describe('putting a blob', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  test('answers 201 with its hash, an etag and when it was written, and keeps it', async () => {
    const blob = sample.newBlob()

    const answer = await put(sample.toWrite(blob), text, {
      'content-type': 'application/zip',
      'x-ms-version': '2021-08-06',
      'x-ms-client-request-id': 'mine',
    })

    assert.equal(answer.status, 201)
    assert.equal(answer.headers['content-md5'], md5(text))
    assert.match(answer.headers['etag'] ?? '', /^"0x8D[0-9A-F]{13}"$/)
    assert.equal(answer.headers['last-modified'], 'Thu, 15 Jan 2026 09:00:00 GMT')
    assert.equal(answer.headers['x-ms-version'], '2021-08-06')
    assert.equal(answer.headers['x-ms-client-request-id'], 'mine')
    assert.deepEqual(await sample.blobs.find(partnerId, blob.blobId), {
      sizeBytes: text.length,
      md5: md5(text),
      sha256: createHash('sha256').update(text).digest('hex'),
      contentType: 'application/zip',
      uploadedAt: '2026-01-15T09:00:00.000Z',
    })
    assert.deepEqual(sample.arriving(), [])
  })

  test('needs the type of a block blob', async () => {
    const address = sample.toWrite()

    assert.equal(codeOf(await ask('PUT', address, { body: text })), '400 MissingRequiredHeader')
    for (const type of ['PageBlob', 'AppendBlob', 'Thing'])
      assert.equal(codeOf(await put(address, text, { 'x-ms-blob-type': type })), '400 InvalidHeaderValue')
    assert.equal((await put(address, text, { 'X-MS-Blob-Type': 'blockblob' })).status, 201)
  })

  test('needs a length, of at most what the address allows', async () => {
    const address = sample.toWrite()

    const chunked = await put(address, text, { 'transfer-encoding': 'chunked' })
    const tooLarge = await put(address, Buffer.alloc(maxBytes + 1))

    assert.equal(codeOf(chunked), '411 MissingContentLengthHeader')
    assert.equal(codeOf(tooLarge), '413 RequestBodyTooLarge')
    assert.match(tooLarge.body.toString(), /<MaxLimit>4096<\/MaxLimit>/)
    assert.equal((await put(address, Buffer.alloc(maxBytes))).status, 201)
    assert.equal((await put(address, '')).status, 201)
  })

  test('whose hash is another one leaves nothing', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)

    const wrong = await put(address, text, { 'content-md5': md5('something else') })
    const wrongOfBlob = await put(address, text, { 'x-ms-blob-content-md5': md5('something else') })
    const none = await put(address, text, { 'content-md5': 'abc' })
    const wrongCrc = await put(address, text, { 'x-ms-content-crc64': 'AAAAAAAAAAA=' })
    const noCrc = await put(address, text, { 'x-ms-content-crc64': 'AAAA' })

    assert.equal(codeOf(wrong), '400 Md5Mismatch')
    assert.ok(wrong.body.toString().includes(`<ServerCalculatedMd5>${md5(text)}</ServerCalculatedMd5>`))
    assert.equal(codeOf(wrongOfBlob), '400 Md5Mismatch')
    assert.equal(codeOf(none), '400 InvalidMd5')
    assert.equal(codeOf(wrongCrc), '400 Crc64Mismatch')
    assert.equal(codeOf(noCrc), '400 InvalidHeaderValue')
    assert.equal(await sample.blobs.find(partnerId, blob.blobId), undefined)
    assert.deepEqual(sample.arriving(), [])
  })

  test('takes the hashes that are right', async () => {
    const crc64 = Buffer.from('ae8b14860a799888', 'hex').reverse().toString('base64')

    const answer = await put(sample.toWrite(), '123456789', {
      'content-md5': md5('123456789'),
      'x-ms-blob-content-md5': md5('123456789'),
      'x-ms-content-crc64': crc64,
    })

    assert.equal(answer.status, 201)
    assert.equal(answer.headers['x-ms-content-crc64'], crc64)
  })

  test('replaces what is there, unless a condition says otherwise', async () => {
    const address = sample.toWrite()
    const first = await put(address, 'first', { 'if-none-match': '*' })

    const again = await put(address, 'second', { 'if-none-match': '*' })
    const other = await put(address, 'second', { 'if-match': '"0x1"' })
    const same = await put(address, 'second', { 'if-match': first.headers['etag'] ?? '' })

    assert.equal(codeOf(again), '409 BlobAlreadyExists')
    assert.equal(codeOf(other), '412 ConditionNotMet')
    assert.equal(same.status, 201)
    assert.notEqual(same.headers['etag'], first.headers['etag'])
    assert.equal((await ask('GET', address)).body.toString(), 'second')
  })

  test('of two at once lets one be the first', async () => {
    const address = sample.toWrite()

    const answers = await Promise.all(
      ['one', 'two', 'three'].map((content) => put(address, content, { 'if-none-match': '*' })),
    )

    assert.deepEqual(answers.map(codeOf).toSorted(), ['201 none', '409 BlobAlreadyExists', '409 BlobAlreadyExists'])
  })

  test('keeps headers and metadata that the client gave, up to 8 KiB', async () => {
    const address = sample.toWrite()
    const sent = {
      'x-ms-blob-content-type': 'image/png',
      'x-ms-blob-cache-control': 'no-store',
      'x-ms-blob-content-encoding': 'gzip',
      'x-ms-meta-Origin': 'design',
    }

    const tooMuch = await put(address, text, { ...sent, 'x-ms-meta-large': 'x'.repeat(8_192) })
    await put(address, text, sent)
    const { headers } = await ask('HEAD', address)

    assert.equal(codeOf(tooMuch), '400 MetadataTooLarge')
    assert.equal(headers['content-type'], 'image/png')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['content-encoding'], 'gzip')
    assert.equal(headers['x-ms-meta-origin'], 'design')
  })
})
