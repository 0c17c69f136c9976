import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { AnonymousCredential, BlockBlobClient, newPipeline, RestError } from '@azure/storage-blob'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const mebibyte = 1_048_576

describe('@azure/storage-blob', () => {
  let center: PartnerCenter
  let folder: string
  let origin: string
  let count = 0

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-storage-client-'))
    center = await startPartnerCenter({ blobFolder: join(folder, 'blobs') })
    origin = await center.server.app.listen({ host: '127.0.0.1', port: 0 })
  })
  after(async () => {
    await center.close()
    rmSync(folder, { recursive: true })
  })

  /** A refusal is an answer: the client would ask for it several times. */
  function clientOf(address: string): BlockBlobClient {
    return new BlockBlobClient(address, newPipeline(new AnonymousCredential(), { retryOptions: { maxTries: 1 } }))
  }

  function newBlob(maxBytes = 20 * mebibyte) {
    count += 1
    return { partnerId: 'c0ffee00-0000-4000-8000-000000000001', blobId: `b-${count}`, fileName: 'offer.zip', maxBytes }
  }

  function writer(blob = newBlob()): BlockBlobClient {
    return clientOf(center.server.blobs.writeAddress(origin, blob))
  }

  function md5(content: Uint8Array): Buffer {
    return createHash('md5').update(content).digest()
  }

  async function refusedWith(code: string, asking: Promise<unknown>): Promise<void> {
    await assert.rejects(asking, (cause) => {
      assert.ok(cause instanceof RestError)
      // An answer to HEAD has no body that the code could be read from.
      assert.equal(cause.code ?? cause.response?.headers.get('x-ms-error-code'), code)
      return true
    })
  }

  test('finds account, container and blob in the address', () => {
    const { accountName, containerName, name } = writer({ ...newBlob(), blobId: 'mine' })

    assert.deepEqual([accountName, containerName, name], ['blobs', 'c0ffee00-0000-4000-8000-000000000001', 'mine'])
  })

  test('uploads data in one piece, with its hash, and reads it and its properties', async () => {
    const content = randomBytes(100_000)
    const client = writer()

    const uploaded = await client.upload(content, content.length, {
      blobHTTPHeaders: { blobContentType: 'image/png', blobContentMD5: md5(content) },
      metadata: { origin: 'design' },
      conditions: { ifNoneMatch: '*' },
    })
    const properties = await client.getProperties()
    const downloaded = await client.downloadToBuffer()

    assert.deepEqual(Buffer.from(uploaded.contentMD5 ?? []), md5(content))
    assert.equal(properties.contentLength, content.length)
    assert.equal(properties.contentType, 'image/png')
    assert.equal(properties.blobType, 'BlockBlob')
    assert.equal(properties.etag, uploaded.etag)
    assert.deepEqual(properties.metadata, { origin: 'design' })
    assert.equal(properties.lastModified?.toISOString(), '2026-01-15T09:00:00.000Z')
    assert.ok(downloaded.equals(content))
  })

  test('uploads data in blocks, several at a time', async () => {
    const content = randomBytes(5 * mebibyte + 17)
    const client = writer()
    let progress = 0

    await client.uploadData(content, {
      blockSize: mebibyte,
      maxSingleShotSize: mebibyte,
      concurrency: 4,
      onProgress: ({ loadedBytes }) => {
        progress = loadedBytes
      },
    })
    const blocks = await client.getBlockList('all')

    assert.equal(progress, content.length)
    assert.deepEqual(
      blocks.committedBlocks?.map(({ size }) => size),
      [...Array(5).fill(mebibyte), 17],
    )
    assert.equal(blocks.uncommittedBlocks?.length ?? 0, 0)
    assert.ok((await client.downloadToBuffer(0, undefined, { blockSize: mebibyte })).equals(content))
  })

  test('uploads a stream whose length it does not know', async () => {
    const content = randomBytes(3 * mebibyte + 5)
    const client = writer()

    await client.uploadStream(Readable.from([content.subarray(0, 999), content.subarray(999)]), mebibyte, 3)

    assert.ok((await client.downloadToBuffer()).equals(content))
  })

  test('uploads a file, in one piece and in blocks, and downloads one', async () => {
    const content = randomBytes(2 * mebibyte + 1)
    const path = join(folder, 'sent.bin')
    writeFileSync(path, content)

    for (const maxSingleShotSize of [undefined, mebibyte]) {
      const client = writer()
      await client.uploadFile(path, { blockSize: mebibyte, ...(maxSingleShotSize ? { maxSingleShotSize } : {}) })
      await client.downloadToFile(join(folder, 'got.bin'))

      assert.ok(readFileSync(join(folder, 'got.bin')).equals(content))
    }
  })

  test('stages and commits blocks itself, and may commit them again', async () => {
    const client = writer()
    const [one, two] = ['one', 'two'].map((text) => Buffer.from(text).toString('base64'))
    assert.ok(one && two)
    await client.stageBlock(one, 'first ', 6, { transactionalContentMD5: md5(Buffer.from('first ')) })
    await client.stageBlock(two, 'second', 6)

    await client.commitBlockList([one, two])
    await client.commitBlockList([two, one])

    assert.equal((await client.downloadToBuffer()).toString(), 'secondfirst ')
  })

  test('reads a range, with the hash of the range where it asks for one', async () => {
    const content = randomBytes(10_000)
    const blob = newBlob()
    await writer(blob).uploadData(content)
    const reader = clientOf(center.server.blobs.readAddress(origin, blob))

    const answer = await reader.download(100, 50, { rangeGetContentMD5: true })
    const rest = await reader.downloadToBuffer(9_990)

    assert.equal(answer.contentRange, 'bytes 100-149/10000')
    assert.deepEqual(Buffer.from(answer.contentMD5 ?? []), md5(content.subarray(100, 150)))
    assert.deepEqual(Buffer.from(answer.blobContentMD5 ?? []), md5(content))
    const body = answer.readableStreamBody
    assert.ok(body)
    const chunks: Buffer[] = []
    for await (const chunk of body) chunks.push(Buffer.from(chunk))
    assert.ok(Buffer.concat(chunks).equals(content.subarray(100, 150)))
    assert.ok(rest.equals(content.subarray(9_990)))
  })

  test('learns whether a blob is there', async () => {
    const client = writer()

    assert.equal(await client.exists(), false)
    await client.uploadData(Buffer.from('here'))
    assert.equal(await client.exists(), true)
  })

  test('is told by code why something was refused', async () => {
    const blob = newBlob(1_000)
    const address = center.server.blobs.writeAddress(origin, blob)
    const client = clientOf(address)
    const reader = clientOf(center.server.blobs.readAddress(origin, blob))
    const unknown = Buffer.from('unknown').toString('base64')

    await refusedWith(
      'AuthenticationFailed',
      clientOf(address.replace('si=1000', 'si=2000')).uploadData(Buffer.from('a')),
    )
    await refusedWith('NoAuthenticationInformation', clientOf(address.split('?', 1)[0] ?? '').download())
    await refusedWith('AuthorizationPermissionMismatch', reader.uploadData(Buffer.from('a')))
    await refusedWith('AuthorizationPermissionMismatch', client.delete())
    await refusedWith('BlobNotFound', client.download())
    await refusedWith('BlobNotFound', client.getProperties())
    await refusedWith('InvalidBlockList', client.commitBlockList([unknown]))
    await refusedWith('RequestBodyTooLarge', client.uploadData(Buffer.alloc(1_001)))
    await refusedWith(
      'Md5Mismatch',
      client.upload('a', 1, { blobHTTPHeaders: { blobContentMD5: md5(Buffer.from('b')) } }),
    )
    await client.uploadData(Buffer.from('a'))
    await refusedWith('BlobAlreadyExists', client.uploadData(Buffer.from('b'), { conditions: { ifNoneMatch: '*' } }))
    await refusedWith('InvalidRange', client.download(5))
  })

  test('keeps the whole signature when it builds addresses of its own', async () => {
    const client = writer()
    await client.uploadData(Buffer.from('here'))

    const again = clientOf(client.url)

    assert.equal((await again.downloadToBuffer()).toString(), 'here')
  })
})
