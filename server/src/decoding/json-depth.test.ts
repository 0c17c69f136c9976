import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nestsDeeperThan } from './json-depth.ts'

describe('how deep JSON nests', () => {
  test('objects and lists count alike, one within the other', () => {
    const text = '{"a":[{"b":[[1]]}]}'

    assert.equal(nestsDeeperThan(text, 5), false)
    assert.equal(nestsDeeperThan(text, 4), true)
  })

  test('what stands beside each other does not count', () => {
    assert.equal(nestsDeeperThan('[[1],[2],[3],{"a":{}},{"b":{}}]', 3), false)
  })

  test('brackets within texts are letters, also behind an escaped quote', () => {
    assert.equal(nestsDeeperThan(String.raw`{"a":"[[[[[\"[[[[[{{{\\"}`, 1), false)
    assert.equal(nestsDeeperThan(String.raw`{"a":"\\","b":[[]]}`, 2), true)
  })

  test('a text that never ends is left to the parser', () => {
    assert.equal(nestsDeeperThan('[["[[[[[[[[', 2), false)
  })
})
