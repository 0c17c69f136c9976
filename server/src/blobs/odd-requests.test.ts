import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import fc from 'fast-check'
import { BlobCenter } from './sample-blob-center.ts'
import { ask } from './sample-blob-client.ts'

const odd = [
  '',
  ' ',
  '*',
  '0',
  '-1',
  '1e9',
  'bytes=0-',
  'bytes=9999999999999999-',
  'true',
  '\xff\xfe',
  '"0x1"',
  'Thu, 99 Foo',
  'QQ==',
]
const headerNames = [
  'x-ms-blob-type',
  'x-ms-version',
  'x-ms-range',
  'range',
  'x-ms-range-get-content-md5',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'content-md5',
  'x-ms-content-crc64',
  'x-ms-blob-content-type',
  'x-ms-meta-a',
  'x-ms-client-request-id',
  'access-control-request-headers',
  'content-type',
]

const query = fc.constantFrom(
  '',
  '&comp=block&blockid=QQ%3D%3D',
  '&comp=block&blockid=..%2F',
  '&comp=block',
  '&comp=blocklist',
  '&comp=blocklist&blocklisttype=all',
  '&comp=%00',
  '&comp=constructor',
  '&comp=block&blockid=%FF%ff',
)

const body = fc.oneof(
  fc.constant('<BlockList><Latest>QQ==</Latest></BlockList>'),
  fc.constant(`<BlockList>${' '.repeat(2_000)}<Latest>`),
  fc.string({ maxLength: 50 }),
)

describe('whatever is asked of a blob', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  test('is answered, and never with a failure of the server', async () => {
    const address = sample.toWrite()
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH', 'OPTIONS'),
      query,
      headers: fc.dictionary(fc.constantFrom(...headerNames), fc.constantFrom(...odd, 'BlockBlob', '2021-08-06')),
      body,
    })

    await fc.assert(
      fc.asyncProperty(request, async ({ method, query, headers, body }) => {
        const answer = await ask(method, `${address}${query}`, { headers, ...(method.startsWith('P') ? { body } : {}) })
        assert.ok(answer.status >= 200 && answer.status < 500, `${answer.status} ${answer.body}`)
      }),
      { numRuns: 300, seed: 25 },
    )
    assert.deepEqual(sample.arriving(), [])
  })

  test('at addresses of any form is refused', async () => {
    for (const path of [
      '/blobs/',
      '/blobs/a',
      '/blobs/a/b/c',
      '/BLOBS/a/b',
      '/blobs/../blobs/a/b',
      '/blobs/%00/%2e%2e',
      '/blobs//a//b',
    ])
      for (const query of ['', '?', '?sig=a', '?sig=%FF&sp=rwl', '?sig&sig&=', `?${'x'.repeat(8_000)}`]) {
        const { status } = await ask('GET', `${sample.origin}${path}${query}`)
        assert.ok([401, 403, 404].includes(status), `${status} ${path}${query.slice(0, 20)}`)
      }
  })
})
