import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, partnerId, stage } from './sample-blob-center.ts'
import { ask, put, withQuery } from './sample-blob-client.ts'

const text = 'What somebody uploaded.'

describe('an address', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  test('without a signature, changed, or of another blob opens nothing', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    await put(address, text)

    const unsigned = await ask('GET', address.split('?', 1)[0] ?? '')
    const changed = await ask('GET', address.replace('si=4096', 'si=9999'))
    const other = await ask('GET', address.replace(`/${blob.blobId}?`, '/other?'))
    const bearer = await ask('GET', address.split('?', 1)[0] ?? '', { headers: { authorization: 'Bearer x' } })

    assert.equal(codeOf(unsigned), '401 NoAuthenticationInformation')
    assert.equal(codeOf(changed), '403 AuthenticationFailed')
    assert.equal(codeOf(other), '403 AuthenticationFailed')
    assert.equal(codeOf(bearer), '403 AuthenticationFailed')
  })

  test('to read does not write, and none deletes', async () => {
    const blob = sample.newBlob()
    const toRead = sample.blobs.readAddress(sample.origin, blob)

    assert.equal(codeOf(await put(toRead, text)), '403 AuthorizationPermissionMismatch')
    assert.equal(codeOf(await stage(toRead, 'a', { body: text })), '403 AuthorizationPermissionMismatch')
    assert.equal(codeOf(await ask('DELETE', sample.toWrite(blob))), '403 AuthorizationPermissionMismatch')
  })

  test('takes nothing but what block blobs take', async () => {
    const address = sample.toWrite()

    assert.equal(codeOf(await ask('POST', address, { body: '{}' })), '405 UnsupportedHttpVerb')
    assert.equal(codeOf(await put(withQuery(address, 'comp=appendblock'), text)), '400 InvalidQueryParameterValue')
    assert.equal(codeOf(await put(withQuery(address, 'restype=container'), text)), '400 InvalidQueryParameterValue')
    assert.equal(codeOf(await put(address, '', { 'x-ms-copy-source': 'http://a' })), '400 UnsupportedHeader')
    assert.equal(codeOf(await ask('GET', address, { headers: { 'x-ms-version': '<new>' } })), '400 InvalidHeaderValue')
  })

  test('lets a page in a browser upload: a preflight needs no signature', async () => {
    const address = sample.toWrite()

    const answer = await ask('OPTIONS', address.split('?', 1)[0] ?? '', {
      headers: {
        origin: 'https://portal.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'x-ms-blob-type, x-ms-version',
      },
    })

    assert.equal(answer.status, 200)
    assert.equal(answer.headers['access-control-allow-origin'], '*')
    assert.match(answer.headers['access-control-allow-methods'] ?? '', /PUT/)
    assert.equal(answer.headers['access-control-allow-headers'], 'x-ms-blob-type, x-ms-version')
    assert.equal((await put(address, text)).headers['access-control-expose-headers'], '*')
  })

  test('stands in no log and no journal with its signature', async () => {
    const blob = sample.newBlob()
    await put(sample.toWrite(blob), text)

    const [entry] = sample.center.server.journal.latest(partnerId, 1)

    assert.equal(entry?.operation, 'blobs.put')
    assert.equal(entry.path, `/blobs/${partnerId}/${blob.blobId}`)
    assert.ok(!JSON.stringify(entry).includes('sig='))
  })

  // Last: the clock does not go back.
  test('an address ends with its time, also while others are good', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    const toRead = sample.blobs.readAddress(sample.origin, blob)
    await put(address, text)

    sample.center.clock.advance('PT8H15M')
    const read = await ask('GET', toRead)
    const written = await put(address, text)
    sample.center.clock.advance('PT16H')
    const late = await put(address, text)

    assert.equal(codeOf(read), '403 AuthenticationFailed')
    assert.equal(written.status, 201)
    assert.equal(codeOf(late), '403 AuthenticationFailed')
    assert.deepEqual(sample.blobs.parse(address), blob)
  })
})
