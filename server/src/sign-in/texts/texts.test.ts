import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../language.ts'
import { textsIn } from './texts-in.ts'

/** Every text of a language, with what it is called. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('Application', 'Account'))]]
  return Object.entries(value ?? {}).flatMap(([name, each]) => textsOf(each, `${path}.${name}`))
}

test('no text is empty, in any language', () => {
  for (const language of languages)
    for (const [path, text] of textsOf(textsIn(language))) assert.notEqual(text.trim(), '', `${language}${path}`)
})

test('French has a space that does not break before its high punctuation, and curly apostrophes', () => {
  for (const [path, text] of textsOf(textsIn('fr'))) {
    assert.doesNotMatch(text, /(?<!\u00a0)[:;?!]/, path)
    assert.doesNotMatch(text, /'/, path)
  }
})
