import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pngHeadBytes, readPngHead } from './png-size.ts'
import { samplePng } from './sample-png.ts'

const logo = samplePng({ width: 48, height: 40 })

/** The same bytes with another one at a place. */
function changed(at: number, byte: number): Buffer {
  const copy = Buffer.from(logo)
  copy.writeUInt8(byte, at)
  return copy
}

test('a PNG tells its size in its first bytes', () => {
  assert.deepEqual(readPngHead(logo), { isPng: true, width: 48, height: 40 })
})

test('what follows the head does not matter', () => {
  const whole = Buffer.concat([logo, Buffer.from('anything')])

  assert.deepEqual(readPngHead(whole), { isPng: true, width: 48, height: 40 })
})

test('bytes within a larger buffer are read from their own start', () => {
  const pool = Buffer.concat([Buffer.from('before'), logo])

  assert.deepEqual(readPngHead(pool.subarray(6)), { isPng: true, width: 48, height: 40 })
})

test('another format is no PNG, however short', () => {
  const answers = [Buffer.from('GIF89a'), Buffer.from('\xff\xd8\xff\xe0', 'latin1'), changed(0, 0x88)].map(readPngHead)

  assert.deepEqual(answers, Array(3).fill({ isPng: false, problem: 'notPng' }))
})

test('a PNG that ends within its head is truncated', () => {
  for (let length = 0; length < pngHeadBytes; length++) {
    assert.deepEqual(readPngHead(logo.subarray(0, length)), { isPng: false, problem: 'truncated' })
  }
})

test('a head with a wrong checksum, chunk or size is damaged', () => {
  const answers = [
    changed(19, 49),
    changed(11, 12),
    changed(12, 0x4a),
    samplePng({ width: 0, height: 48 }),
    samplePng({ width: 48, height: 2 ** 31 }),
  ].map(readPngHead)

  assert.deepEqual(answers, Array(5).fill({ isPng: false, problem: 'damaged' }))
})

test('any bytes have an answer', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => typeof readPngHead(bytes).isPng === 'boolean'))
})
