import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PublishingDocument } from '../publishing/publishing-document.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'
import { changedTime, operationsOf, publishingVersion, ticksOf } from './portal-operation.ts'

const document: PublishingDocument = {
  targets: [],
  resources: [],
  findings: [],
  log: [
    { phase: 'signOff', startedAt: '2026-01-18T00:00:00.000Z', endedAt: '2026-01-18T10:00:00.000Z', messages: [] },
    { phase: 'goingLive', startedAt: '2026-01-18T10:00:00.000Z', messages: [] },
  ],
}

const row: PublishingRow = {
  partner_id: 'partner',
  product_id: 'product',
  submission_id: '1152921505690000001',
  operation_id: 'publish-operation',
  go_live_operation_id: '',
  release_number: 1,
  offer_version: 1,
  phase: 'certification',
  version: 2,
  created_at: '2026-01-15T09:00:00.000Z',
  changed_at: '2026-01-15T09:10:00.000Z',
  published_at: '',
  body: JSON.stringify(document),
}

describe('the operations of a publishing', () => {
  test('are one until its publisher signs it off', () => {
    const [operation, ...others] = operationsOf(row)

    assert.deepEqual([operation?.id, operation?.type, operation?.state], ['publish-operation', 'publish', 'running'])
    assert.deepEqual(others, [])
  })

  test('are two from then on: publishing ended well, whatever comes of going live', () => {
    const operations = operationsOf({ ...row, phase: 'failed', go_live_operation_id: 'go-live-operation' })

    assert.deepEqual(
      operations.map(({ id, type, state }) => [id, type, state]),
      [
        ['go-live-operation', 'goLive', 'failed'],
        ['publish-operation', 'publish', 'succeeded'],
      ],
    )
    assert.equal(operations[1]?.changed.changed_at, '2026-01-18T10:00:00.000Z')
  })

  test('publish the version after the one that is published', () => {
    assert.equal(publishingVersion(row), 2)
  })
})

describe('the version of an operation', () => {
  // As the article on operations prints it, a few milliseconds before the time that it prints beside it.
  const changed = { changed_at: '2018-03-26T21:46:01.176Z', revision: 8314 }

  test('is the instant of its last change, as .NET counts it', () => {
    assert.equal(ticksOf(changed), 636_576_975_611_768_314n)
    assert.equal(changedTime({ changed }), '2018-03-26T21:46:01.1768314Z')
  })

  test('has digits that a JavaScript number would lose', () => {
    assert.notEqual(BigInt(Number(ticksOf(changed))), ticksOf(changed))
  })
})
