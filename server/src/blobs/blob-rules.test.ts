import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BlobError } from './blob-error.ts'
import { blockListOf, blockListXml } from './block-list-xml.ts'
import { rangeAsked } from './byte-range-rules.ts'
import { failedToRead, failedToWrite } from './condition-rules.ts'
import { Crc64 } from './crc64.ts'
import { etagAt } from './etag-rules.ts'

const current = { etag: '"0x8DB704C9D5CCF70"', uploadedAt: '2026-01-15T09:00:00.500Z' }

describe('a range of a blob', () => {
  test('has a beginning, and an end or none, and is cut at the end of the blob', () => {
    assert.deepEqual(rangeAsked('bytes=0-9', 100), { first: 0, last: 9 })
    assert.deepEqual(rangeAsked('bytes=90-', 100), { first: 90, last: 99 })
    assert.deepEqual(rangeAsked('bytes=90-200', 100), { first: 90, last: 99 })
  })

  test('cannot begin behind the end', () => {
    assert.equal(rangeAsked('bytes=100-', 100), 'unsatisfiable')
    assert.equal(rangeAsked('bytes=0-0', 0), 'unsatisfiable')
  })

  test('of another form is ignored', () => {
    for (const header of [undefined, '', 'bytes=-5', 'bytes=1-2,4-5', 'bytes=9-1', 'items=0-1', 'bytes=a-b'])
      assert.equal(rangeAsked(header, 100), undefined)
  })
})

describe('a condition', () => {
  test('on writing tells a blob that must not be there from one that changed', () => {
    assert.equal(failedToWrite({ 'if-none-match': '*' }, current), 'BlobAlreadyExists')
    assert.equal(failedToWrite({ 'if-none-match': '*' }, undefined), undefined)
    assert.equal(failedToWrite({ 'if-match': '"0x1"' }, current), 'ConditionNotMet')
    assert.equal(failedToWrite({ 'if-match': current.etag }, undefined), 'ConditionNotMet')
    assert.equal(failedToWrite({ 'if-match': current.etag }, current), undefined)
    assert.equal(failedToWrite({}, current), undefined)
  })

  test('on reading ends in 412 where the blob is another one, and in 304 where the reader has it', () => {
    assert.equal(failedToRead({ 'if-match': '0x8DB704C9D5CCF70' }, current), undefined)
    assert.equal(failedToRead({ 'if-match': '"0x1", "0x2"' }, current), 412)
    assert.equal(failedToRead({ 'if-none-match': `"0x1", ${current.etag}` }, current), 304)
    assert.equal(failedToRead({ 'if-none-match': '"0x1"' }, current), undefined)
  })

  test('on time counts in seconds, and is nothing where it is no date', () => {
    assert.equal(failedToRead({ 'if-modified-since': 'Thu, 15 Jan 2026 09:00:00 GMT' }, current), 304)
    assert.equal(failedToRead({ 'if-modified-since': 'Thu, 15 Jan 2026 08:59:59 GMT' }, current), undefined)
    assert.equal(failedToRead({ 'if-unmodified-since': 'Thu, 15 Jan 2026 08:59:59 GMT' }, current), 412)
    assert.equal(failedToRead({ 'if-unmodified-since': 'Thu, 15 Jan 2026 09:00:00 GMT' }, current), undefined)
    assert.equal(failedToRead({ 'if-modified-since': 'soon', 'if-unmodified-since': 'late' }, current), undefined)
  })
})

describe('a block list', () => {
  test('names blocks and where to look for each, in order', () => {
    const xml =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<BlockList>\n  <Latest>QQ==</Latest>\n  <Committed>Qg==</Committed><Uncommitted> Qw== </Uncommitted></BlockList>\n'

    assert.deepEqual(blockListOf(xml), [
      { id: 'QQ==', source: 'Latest' },
      { id: 'Qg==', source: 'Committed' },
      { id: 'Qw==', source: 'Uncommitted' },
    ])
    assert.deepEqual(blockListOf('<BlockList/>'), [])
    assert.deepEqual(blockListOf('<BlockList></BlockList>'), [])
  })

  test('that is no XML of one, or is too long, is refused', () => {
    const codeOf = (xml: string): string | undefined => {
      try {
        blockListOf(xml)
      } catch (cause) {
        if (cause instanceof BlobError) return cause.code
      }
      return undefined
    }

    for (const xml of ['', '{}', '<BlockList>', '<BlockList>x</BlockList>', '<BlockList><Latest>QQ==</BlockList>'])
      assert.equal(codeOf(xml), 'InvalidXmlDocument', xml)
    assert.equal(codeOf('<BlockList><Newest>QQ==</Newest></BlockList>'), 'InvalidXmlDocument')
    assert.equal(codeOf('<BlockList><Latest>../x</Latest></BlockList>'), 'InvalidBlockList')
    assert.equal(codeOf(`<BlockList>${'<Latest>QQ==</Latest>'.repeat(50_001)}</BlockList>`), 'BlockListTooLong')
  })

  test('is written with what was asked for alone', () => {
    assert.equal(
      blockListXml([{ id: 'QQ==', sizeBytes: 3 }], undefined),
      '<?xml version="1.0" encoding="utf-8"?><BlockList><CommittedBlocks><Block><Name>QQ==</Name><Size>3</Size></Block></CommittedBlocks></BlockList>',
    )
  })
})

test("the service's CRC-64 is the one known as NVME, the lowest byte first", () => {
  const crc = new Crc64()
  for (const part of ['1234', '', '56789']) crc.update(Buffer.from(part))

  assert.equal(crc.digest(), Buffer.from('ae8b14860a799888', 'hex').reverse().toString('base64'))
})

test('an etag counts ticks, and is never the one before', () => {
  const first = etagAt('2026-01-15T09:00:00.000Z')
  const second = etagAt('2026-01-15T09:00:00.000Z', first)

  assert.match(first, /^"0x8D[0-9A-F]{13}"$/)
  assert.notEqual(second, first)
  assert.notEqual(etagAt('2020-01-01T00:00:00.000Z', second), second)
})
