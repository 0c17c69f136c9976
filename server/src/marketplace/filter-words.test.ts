import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterWords } from './filter-words.ts'

test('a filter is names in any letter case, texts between quotes, and signs', () => {
  const words = filterWords(" externalIDs/Any(i:i/Value eq 'It''s A') ")?.map(({ value }) => value)

  assert.deepEqual(words, ['externalids', '/', 'any', '(', 'i', ':', 'i', '/', 'value', 'eq', "It's A", ')'])
})

test('what is none has no words', () => {
  for (const filter of ["name eq 'open", 'a = 1', `name eq '${'x'.repeat(2000)}'`])
    assert.equal(filterWords(filter), undefined, filter.slice(0, 20))
})

test('an empty filter has no words to read', () => {
  assert.deepEqual(filterWords(''), [])
})
