import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sqliteEngine } from '@comptoir/testing'
import fc from 'fast-check'
import { fuzzRuns, fuzzSeed } from './allowed-answer.ts'
import { type PublisherWorld, startPublisherWorld } from './publishers/publisher-world.ts'
import { send } from './publishers/wire.ts'

const methods = ['GET', 'HEAD', 'PUT', 'PUT', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']

/** Headers of storage clients, with values that are right, wrong, and no values at all. */
const headerValues: Readonly<Record<string, readonly string[]>> = {
  'x-ms-blob-type': ['BlockBlob', 'PageBlob', ''],
  'x-ms-version': ['2021-08-06', '2018-03-28', 'never', '9999-99-99'],
  'content-type': ['application/octet-stream', 'application/xml', 'nonsense', ''],
  'if-none-match': ['*', '"x"', ''],
  'if-match': ['*', '"x"', 'W/"x"'],
  'if-modified-since': ['Thu, 01 Jan 2026 00:00:00 GMT', 'yesterday'],
  'content-md5': ['AAAAAAAAAAAAAAAAAAAAAA==', 'x', '====='],
  'x-ms-content-crc64': ['AAAAAAAAAAA=', 'x'],
  range: ['bytes=0-3', 'bytes=9-', 'bytes=-0', 'bytes=5-1', 'bytes=0-1,3-4', 'words=1-2'],
  'x-ms-range': ['bytes=0-99999999999999999999', 'bytes=a-b'],
  'x-ms-range-get-content-md5': ['true', 'perhaps'],
  'x-ms-copy-source': ['http://127.0.0.1:1/secret', 'file:///etc/passwd'],
  'x-ms-meta-a': ['b', 'x'.repeat(3_000)],
  expect: ['100-continue', 'wonders'],
}

const queries = [
  '',
  '&comp=block&blockid=AAAA',
  '&comp=block&blockid=%25',
  '&comp=block',
  '&comp=blocklist',
  '&comp=blocklist&blocklisttype=all',
  '&comp=metadata',
  '&comp=properties',
  '&timeout=1&file=large.png',
  '&restype=container&comp=list',
  '&se=2999-01-01T00%3A00%3A00Z',
  '&sp=rwdl',
  '&si=999999999999',
  '&comp[]=block&__proto__=1',
]

const bodies = [
  undefined,
  '',
  'other content',
  '<?xml version="1.0"?><BlockList><Latest>AAAA</Latest></BlockList>',
  '<BlockList><Latest>AAAA',
  '<!DOCTYPE a [<!ENTITY b "b">]><BlockList><Latest>&b;</Latest></BlockList>',
  `<BlockList>${'<Latest>AAAA</Latest>'.repeat(2_000)}</BlockList>`,
  'x'.repeat(2_000),
]

describe(`whatever is sent to the address of a file (seed ${fuzzSeed})`, () => {
  let world: PublisherWorld

  before(async () => {
    world = await startPublisherWorld(sqliteEngine)
  })

  after(() => world.close())

  test('is answered, and what is refused leaves the file as it was', async () => {
    const { blobs } = world.center.server
    const { partner_id: partnerId } = world.center.account('global').account
    const blob = { partnerId, blobId: 'fuzzed', fileName: 'large.png', maxBytes: 1_000 }
    const [writeAddress, readAddress] = [blobs.writeAddress(world.origin, blob), blobs.readAddress(world.origin, blob)]
    const addresses = [
      writeAddress,
      writeAddress,
      readAddress,
      writeAddress.replace('fuzzed', 'other'),
      writeAddress.replace('fuzzed', '..%2f..%2fetc%2fpasswd'),
      writeAddress.replace('sig=', 'sig=A'),
      writeAddress.replace(/\?.*/, '?x=1'),
    ]
    await send(writeAddress, 'PUT', { headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'content' })
    const content = async (): Promise<string> => (await send(readAddress, 'GET')).text
    let held = await content()
    const headers = fc.record(
      Object.fromEntries(Object.entries(headerValues).map(([name, values]) => [name, fc.constantFrom(...values)])),
      { requiredKeys: [] },
    )
    const request = fc.record({
      address: fc.constantFrom(...addresses),
      method: fc.constantFrom(...methods),
      query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: fc.constantFrom(...queries) }),
      // Most of what is wrong at once is refused for the first of it.
      headers: headers.map((all) => Object.fromEntries(Object.entries(all).slice(0, 3))),
      body: fc.constantFrom(...bodies),
    })

    await fc.assert(
      fc.asyncProperty(request, async ({ address, method, query, headers, body }) => {
        const sent = { headers: { ...(method === 'PUT' && { 'x-ms-blob-type': 'BlockBlob' }), ...headers } }
        const { status, text } = await send(`${address}${query}`, method, body === undefined ? sent : { ...sent, body })

        const holds = await content()
        const changed = holds !== held
        held = holds
        assert.ok(status < 500 || status === 501, `${status}: ${text}`)
        assert.ok(
          !(changed && (status >= 400 || method !== 'PUT')),
          `${method} answered ${status} and changed the file`,
        )
      }),
      { seed: fuzzSeed, numRuns: fuzzRuns * 4, endOnFailure: true },
    )
  })
})
