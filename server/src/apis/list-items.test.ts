import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StoredJson, StoredList } from '../page.ts'
import { itemsText } from './list-items.ts'

test('stored documents go out as they are', () => {
  assert.equal(itemsText({ items: new StoredList('{"a":1},{"a":2}', 2) }), '{"a":1},{"a":2}')
  assert.equal(itemsText({ items: [new StoredJson('{"a": 1}'), { b: 2 }] }), '{"a": 1},{"b":2}')
})

test('a number beyond 2^53 keeps its digits', () => {
  assert.equal(itemsText({ items: [{ version: 636576975611768314n }] }), '{"version":636576975611768314}')
})
