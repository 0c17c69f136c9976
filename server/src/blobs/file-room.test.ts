import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Extent, FileRoom } from './file-room.ts'

describe('the room in a file', () => {
  test('is taken one after another, and what was given back first', () => {
    const room = new FileRoom()
    assert.deepEqual([room.take(10), room.take(20), room.take(30)], [0, 10, 30])

    room.give({ offset: 10, sizeBytes: 20 })

    assert.deepEqual([room.take(15), room.take(6), room.take(5)], [10, 60, 25])
    assert.equal(room.end, 66)
  })

  test('given back at the end makes the file shorter, with what was free before it', () => {
    const room = new FileRoom()
    for (const sizeBytes of [10, 20, 30]) room.take(sizeBytes)

    room.give({ offset: 10, sizeBytes: 20 })
    room.give({ offset: 30, sizeBytes: 30 })

    assert.equal(room.end, 10)
  })

  test('is never taken twice, and none gets lost', () => {
    const step = fc.oneof(
      fc.record({ take: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ give: fc.integer({ min: 0, max: 20 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const room = new FileRoom()
        const taken: Extent[] = []
        for (const step of steps)
          if ('take' in step) taken.push({ offset: room.take(step.take), sizeBytes: step.take })
          else for (const extent of taken.splice(step.give, 1)) room.give(extent)
        let end = 0
        for (const { offset, sizeBytes } of taken.toSorted((one, other) => one.offset - other.offset)) {
          assert.ok(offset >= end)
          end = offset + sizeBytes
        }
        assert.equal(room.end, end)
      }),
      { numRuns: 300, seed: 25 },
    )
  })
})
