import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { BlobAddresses } from './blob-address.ts'

const now = Date.parse('2026-01-15T09:00:00.000Z')
const addresses = new BlobAddresses(randomBytes(32), () => now)
const origin = 'http://127.0.0.1:4400'
const blob = { partnerId: 'c0ffee00-0000-4000-8000-000000000001', blobId: 'b-1', fileName: 'large.png', maxBytes: 1024 }

function changed(address: string, name: string, value: string): string {
  const url = new URL(address)
  url.searchParams.set(name, value)
  return url.href
}

describe('the address of a blob', () => {
  test('to write has the form of the recorded ones, and lives 24 hours and a quarter', () => {
    const address = addresses.toWrite(origin, blob)

    assert.match(
      address,
      /^http:\/\/127\.0\.0\.1:4400\/blobs\/[^/]+\/b-1\?sv=2018-03-28&sr=b&sig=[\w%]+&se=2026-01-16T09%3A15%3A00Z&sp=rwl&/,
    )
    assert.deepEqual(addresses.parse(address), {
      blob,
      mayWrite: true,
      expiresAtMs: Date.parse('2026-01-16T09:15:00Z'),
    })
  })

  test('to read begins its query with a bare date, and lives 8 hours and a quarter', () => {
    const address = addresses.toRead(origin, blob)

    assert.match(address, /\?2026-01-15T09%3A00%3A00Z&sv=2018-03-28&sr=b&sig=[\w%]+&se=2026-01-15T17%3A15%3A00Z&sp=rl&/)
    assert.equal(addresses.parse(address)?.mayWrite, false)
  })

  test('is recognised by its path and query, in any order, with what clients add, and with ids in capitals', () => {
    const { pathname, searchParams } = new URL(addresses.toWrite(origin, blob))
    searchParams.sort()
    searchParams.set('file', 'logo.png')

    const found = addresses.parse(`${pathname.toUpperCase()}/?${searchParams}`)

    assert.deepEqual(found?.blob, blob)
  })

  test('is recognised where a client made spaces of its plus signs', () => {
    const many = Array.from({ length: 40 }, (_, count) => addresses.toWrite(origin, { ...blob, blobId: `b-${count}` }))
    const one = many.find((address) => address.includes('%2B')) ?? ''

    assert.ok(addresses.parse(one.replaceAll('%2B', '+')))
  })

  test('is recognised as the Python client builds it: of names that signatures have alone, each value encoded anew', () => {
    const { pathname, searchParams } = new URL(addresses.toRead(origin, blob))
    const known = ['si', 'rscd', 'sp', 'se', 'sv', 'sr', 'sig']
    const query = known.map(
      (name) =>
        `${name}=${encodeURIComponent(searchParams.get(name) ?? '')
          .replaceAll("'", '%27')
          .replaceAll('*', '%2A')}`,
    )

    assert.deepEqual(addresses.parse(`${origin}${pathname}?${query.join('&')}`)?.blob, blob)
  })

  test('keeps a file name of any characters', () => {
    for (const fileName of ['', '..', 'a/b?c#d&e=f.zip', "it's (1)*!~.png", 'größe 木.png', 'line\nfeed "quoted"'])
      assert.equal(addresses.parse(addresses.toRead(origin, { ...blob, fileName }))?.blob.fileName, fileName)
  })

  test('is worth nothing when anything that is signed was changed', () => {
    const address = addresses.toRead(origin, blob)

    for (const [name, value] of [
      ['sp', 'rwl'],
      ['se', '2036-01-15T17:15:00Z'],
      ['si', '999999999'],
      ['rscd', "attachment; filename*=UTF-8''other.png"],
      ['sv', '2021-08-06'],
      ['sr', 'c'],
      ['sig', 'AAAA'],
      ['sig', ''],
    ] as const)
      assert.equal(addresses.parse(changed(address, name, value)), undefined, name)
    assert.equal(addresses.parse(address.replace('/b-1?', '/b-2?')), undefined)
    assert.equal(addresses.parse(address.replace('c0ffee00', 'c0ffee01')), undefined)
  })

  test('of another installation, or of another service, is none of ours', () => {
    const foreign = new BlobAddresses(randomBytes(32), () => now).toWrite(origin, blob)

    assert.equal(addresses.parse(foreign), undefined)
    for (const text of ['', 'nothing', 'http://', 'https://contoso.blob.example/file/1?sig=a', '/blobs/a/b', '//'])
      assert.equal(addresses.parse(text), undefined)
  })

  test('is not made for an id that could lead elsewhere', () => {
    for (const blobId of ['', '..', 'a/b', 'a.b', 'x'.repeat(65)])
      assert.throws(() => addresses.toWrite(origin, { ...blob, blobId }), TypeError)
  })
})
