import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseExact } from './exact-json.ts'

test('a whole number beyond 2^53 keeps its digits', () => {
  const text = '{"version":636576975611768314,"list":[9007199254740993,-9007199254740993]}'

  assert.equal(JSON.stringify(parseExact(text)), text)
})

test('what is too large for a number keeps its digits, too', () => {
  assert.equal(JSON.stringify(parseExact('[1e400]')), '[1e400]')
})

test('other values are what JSON.parse makes of them', () => {
  const text = '{"a":1,"b":-0.25,"c":"636576975611768314","d":[true,null,9007199254740991]}'

  assert.deepEqual(parseExact(text), JSON.parse(text))
})

test('what is no JSON is refused', () => {
  assert.throws(() => parseExact('{"a":'), SyntaxError)
})
