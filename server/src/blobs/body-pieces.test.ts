import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { bodyPieces } from './body-pieces.ts'

const mebibyte = 1_048_576

/** Bytes that differ, in chunks of these sizes, each with memory of its own. */
function body(...sizes: readonly number[]): { readonly whole: Buffer; readonly stream: Readable } {
  const whole = Buffer.from(
    Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, index) => index % 251),
  )
  let offset = 0
  const chunks = sizes.map((size) => {
    const chunk = Buffer.allocUnsafeSlow(size)
    whole.copy(chunk, 0, offset, offset + size)
    offset += size
    return chunk
  })
  return { whole, stream: Readable.from(chunks, { objectMode: false }) }
}

describe('the body of a request in pieces', () => {
  for (const sizes of [[], [10], [1, 2, 3], [mebibyte, 1], [700_000, 700_000, 700_000], [3 * mebibyte + 7, 5]])
    test(`is all of it, however it comes: ${sizes}`, async () => {
      const { whole, stream } = body(...sizes)

      const pieces: Buffer[] = []
      for await (const piece of bodyPieces(stream, whole.length)) pieces.push(Buffer.from(piece))

      assert.ok(Buffer.concat(pieces).equals(whole))
      assert.ok(pieces.slice(0, -1).every(({ length }) => length === mebibyte))
    })

  test('fails where it is broken off', async () => {
    const stream = new Readable({ read: () => undefined })
    stream.push('half')
    setImmediate(() => stream.destroy(new Error('gone')))

    await assert.rejects(async () => {
      for await (const _ of bodyPieces(stream, 100));
    }, /gone/)
  })

  test('that nobody wants any more is read to its end', async () => {
    const { whole, stream } = body(mebibyte, mebibyte, 10)

    for await (const _ of bodyPieces(stream, whole.length)) break

    await new Promise((resolve) => stream.once('end', resolve))
  })
})
