import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { BlobCenter, codeOf, commit, latest, list, maxBytes, md5, partnerId, stage } from './sample-blob-center.ts'
import { ask, put, withQuery } from './sample-blob-client.ts'

const text = 'What somebody uploaded.'

describe('a blob of blocks', () => {
  let sample: BlobCenter

  before(async () => {
    sample = await BlobCenter.start((blobFolder) => startPartnerCenter({ blobFolder }))
  })
  after(() => sample.close())

  test('has the blocks of its list in the order of the list, and forgets the others', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    for (const [id, content] of [
      ['b', 'two '],
      ['a', 'one '],
      ['c', 'lost '],
      ['d', 'three'],
    ] as const)
      assert.equal((await stage(address, id, { body: content, headers: { 'content-md5': md5(content) } })).status, 201)

    const answer = await commit(address, latest('a', 'b', 'd', 'd'), { 'x-ms-blob-content-type': 'text/plain' })

    assert.equal(answer.status, 201)
    const { body, headers } = await ask('GET', address)
    assert.equal(body.toString(), 'one two threethree')
    assert.equal(headers['content-type'], 'text/plain')
    assert.equal(headers['content-md5'], undefined)
    const blocks = await ask('GET', withQuery(address, 'comp=blocklist&blocklisttype=all'))
    assert.match(
      blocks.body.toString(),
      /<CommittedBlocks>(<Block><Name>[\w=]+<\/Name><Size>\d<\/Size><\/Block>){4}<\/CommittedBlocks><UncommittedBlocks><\/UncommittedBlocks>/,
    )
  })

  test('is not there before its list came', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'one' })

    const answer = await ask('GET', address)
    const waiting = await ask('GET', withQuery(address, 'comp=blocklist&blocklisttype=uncommitted'))

    assert.equal(codeOf(answer), '404 BlobNotFound')
    assert.equal(
      waiting.body.toString(),
      '<?xml version="1.0" encoding="utf-8"?><BlockList><UncommittedBlocks><Block><Name>YQ==</Name><Size>3</Size></Block></UncommittedBlocks></BlockList>',
    )
  })

  test('may take blocks again that it has', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'one ' })
    await stage(address, 'b', { body: 'two' })
    await commit(address, latest('a', 'b'))
    await stage(address, 'b', { body: 'three ' })

    const answer = await commit(
      address,
      list('<Latest>Yg==</Latest>', '<Committed>YQ==</Committed>', '<Committed>Yg==</Committed>'),
    )

    assert.equal(answer.status, 201)
    assert.equal((await ask('GET', address)).body.toString(), 'three one two')
  })

  test('is not made of a block that is not there, and stays what it was', async () => {
    const address = sample.toWrite()
    await put(address, text)
    await stage(address, 'a', { body: 'one' })

    const unknown = await commit(address, latest('a', 'z'))
    const elsewhere = await commit(address, list('<Committed>YQ==</Committed>'))
    const noList = await commit(address, 'blocks')
    const wrongHash = await commit(address, latest('a'), { 'content-md5': md5('another list') })
    const condition = await commit(address, latest('a'), { 'if-none-match': '*' })

    assert.equal(codeOf(unknown), '400 InvalidBlockList')
    assert.equal(codeOf(elsewhere), '400 InvalidBlockList')
    assert.equal(codeOf(noList), '400 InvalidXmlDocument')
    assert.equal(codeOf(wrongHash), '400 Md5Mismatch')
    assert.equal(codeOf(condition), '409 BlobAlreadyExists')
    assert.equal((await ask('GET', address)).body.toString(), text)
    assert.equal((await commit(address, latest('a'))).status, 201)
  })

  test('has the MD5 that its list states, and no other', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'one' })

    const wrong = await commit(address, latest('a'), { 'x-ms-blob-content-md5': 'abc' })
    await commit(address, latest('a'), { 'x-ms-blob-content-md5': md5('one') })
    const stated = await ask('GET', address)
    const range = await ask('GET', address, { headers: { range: 'bytes=0-1' } })
    await commit(address, latest('a'))
    const none = await ask('HEAD', address)

    assert.equal(codeOf(wrong), '400 InvalidMd5')
    assert.equal(stated.headers['content-md5'], md5('one'))
    assert.equal(range.headers['x-ms-blob-content-md5'], md5('one'))
    assert.equal(none.headers['content-md5'], undefined)
  })

  test('is read by range where its blocks came in another order than they are in', async () => {
    const address = sample.toWrite()
    for (const id of ['c', 'a', 'b', 'd']) await stage(address, id, { body: id.repeat(10) })
    await commit(address, latest('a', 'b', 'c', 'd'))
    const whole = 'a'.repeat(10) + 'b'.repeat(10) + 'c'.repeat(10) + 'd'.repeat(10)

    for (const [first, last] of [
      [0, 39],
      [5, 24],
      [10, 19],
      [29, 30],
      [35, 99],
    ] as const) {
      const { body } = await ask('GET', address, { headers: { range: `bytes=${first}-${last}` } })
      assert.equal(body.toString(), whole.slice(first, last + 1))
    }
  })

  test('goes on being read while another list replaces it', async () => {
    const blob = sample.newBlob({ maxBytes: 2_000_000 })
    const address = sample.toWrite(blob)
    await stage(address, 'a', { body: 'x'.repeat(1_500_000) })
    await commit(address, latest('a'))
    const reading = sample.blobs.open(partnerId, blob.blobId)
    const first = await new Promise<Buffer>((resolve) =>
      reading.once('data', resolve).once('data', () => reading.pause()),
    )

    await stage(address, 'b', { body: 'another' })
    await commit(address, latest('b'))
    const rest = Buffer.concat(await reading.toArray())

    assert.equal(Buffer.concat([first, rest]).toString(), 'x'.repeat(1_500_000))
    assert.equal((await ask('GET', address)).body.toString(), 'another')
  })

  test('does not take a block along that is still arriving; it waits for the next list', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'one' })
    const body = new PassThrough()
    body.write('t')
    const query = `comp=block&blockid=${encodeURIComponent(btoa('b'))}`
    const arriving = ask('PUT', withQuery(address, query), { headers: { 'content-length': 3 }, body })

    const early = await commit(address, latest('a'))
    body.end('wo')
    const late = await arriving

    assert.equal(early.status, 201)
    assert.equal(late.status, 201)
    assert.equal((await ask('GET', address)).body.toString(), 'one')
    assert.equal((await commit(address, latest('a', 'b'))).status, 201)
    assert.equal((await ask('GET', address)).body.toString(), 'onetwo')
  })

  test('is whole, however many blocks arrive while its list does', async () => {
    const address = sample.toWrite()
    await stage(address, '0', { body: 'first' })
    for (let round = 1; round < 10; round += 1) {
      const [answer, ...staged] = await Promise.all([
        commit(address, latest(String(round - 1))),
        ...[1, 2, 3, 4].map((each) => stage(address, each === 3 ? String(round) : 'x', { body: `${round} ${each}` })),
      ])

      assert.equal(answer.status, 201)
      assert.ok(staged.every(({ status }) => status === 201))
      assert.equal((await ask('GET', address)).body.toString(), round === 1 ? 'first' : `${round - 1} 3`)
      await stage(address, String(round), { body: `${round} 3` })
    }
  })

  test('takes no more room for blocks that were sent again and again', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    for (let attempt = 0; attempt < 5; attempt += 1)
      for (const id of ['a', 'b', 'c']) await stage(address, id, { body: `${attempt}`.repeat(1_000) })

    assert.ok(sample.bytesOfBlocks(blob) <= 4_500)
    await commit(address, latest('a', 'b', 'c'))

    assert.equal((await ask('GET', address)).body.toString(), '4'.repeat(3_000))
    assert.equal(sample.bytesOfBlocks(blob), 0)
  })

  test('of a few of many blocks leaves the room of the others', async () => {
    const blob = sample.newBlob()
    const address = sample.toWrite(blob)
    for (const id of ['a', 'b', 'c', 'd']) await stage(address, id, { body: id.repeat(4_000) })

    await commit(address, latest('c'))

    assert.equal((await ask('GET', address)).body.toString(), 'c'.repeat(4_000))
    assert.ok(sample.bytesOf(blob) < 5_000)
  })

  test('has blocks whose MD5 is answered where it is stated, or the version is an old one', async () => {
    const address = sample.toWrite()

    const plain = await stage(address, 'a', { body: 'one', headers: { 'x-ms-version': '2021-12-02' } })
    const stated = await stage(address, 'a', { body: 'one', headers: { 'content-md5': md5('one') } })
    const old = await stage(address, 'a', { body: 'one', headers: { 'x-ms-version': '2018-03-28' } })

    assert.equal(plain.headers['content-md5'], undefined)
    assert.equal(stated.headers['content-md5'], md5('one'))
    assert.equal(old.headers['content-md5'], md5('one'))
  })

  test('is as large as the address allows, however often a block is named', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'x'.repeat(maxBytes / 2) })

    assert.equal(codeOf(await commit(address, latest('a', 'a', 'a'))), '413 RequestBodyTooLarge')
    assert.equal((await commit(address, latest('a', 'a'))).status, 201)
    assert.equal(codeOf(await stage(address, 'a', { body: 'x'.repeat(maxBytes + 1) })), '413 RequestBodyTooLarge')
  })

  test('has room for blocks of attempts that were given up, but not for ever more', async () => {
    const address = sample.toWrite()
    const block = 'x'.repeat(maxBytes)

    const answers = await Promise.all(['1', '2', '3', '4', '5'].map((id) => stage(address, id, { body: block })))

    assert.deepEqual(answers.map(codeOf).toSorted().at(-1), '413 RequestBodyTooLarge')
    assert.equal(answers.filter(({ status }) => status === 201).length, 4)
    const waiting = await ask('GET', withQuery(address, 'comp=blocklist&blocklisttype=uncommitted'))
    const [id = ''] = /[\w=]+(?=<\/Name>)/.exec(waiting.body.toString()) ?? []
    assert.equal((await stage(address, Buffer.from(id, 'base64').toString(), { body: 'less' })).status, 201)
  })

  test('has ids of one length, and of 64 bytes at most', async () => {
    const address = sample.toWrite()
    await stage(address, 'a', { body: 'one' })

    assert.equal(codeOf(await stage(address, 'ab', { body: 'two' })), '400 InvalidBlobOrBlock')
    assert.equal(codeOf(await stage(address, 'x'.repeat(67), { body: 'two' })), '400 InvalidQueryParameterValue')
    assert.equal(codeOf(await stage(address, '', { body: 'two' })), '400 InvalidQueryParameterValue')
    assert.equal(codeOf(await stage(address, 'b', { body: '' })), '400 InvalidHeaderValue')
    assert.equal(
      codeOf(await stage(address, 'b', { body: 'two', headers: { 'content-md5': md5('2') } })),
      '400 Md5Mismatch',
    )
    assert.equal(
      codeOf(await ask('PUT', withQuery(address, 'comp=block'), { body: 'x' })),
      '400 MissingRequiredQueryParameter',
    )
    assert.equal(
      codeOf(await ask('GET', withQuery(address, 'comp=blocklist&blocklisttype=some'))),
      '400 InvalidQueryParameterValue',
    )
    assert.deepEqual(sample.arriving(), [])
  })
})
