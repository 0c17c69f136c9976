import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legacyOrderIds, modernOrderIds } from './order-id.ts'

const guid = '00000000-0000-7000-8000-000000000001'

test('an order of licence-based offers has a GUID for both ids', () => {
  assert.deepEqual(legacyOrderIds(guid), { id: guid, alternateId: guid })
})

test('an order of the modern catalogue has opaque ids of the documented form', () => {
  const { id, alternateId } = modernOrderIds(guid)

  assert.match(id, /^[A-Za-z0-9_-]{32}1$/)
  assert.match(alternateId, /^[0-9a-f]{12}$/)
})

test('ids of modern orders differ also where letter case does not count', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => modernOrderIds(`${guid}${index}`).id.toLowerCase())

  assert.equal(new Set(ids).size, 1000)
})
