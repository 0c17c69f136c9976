import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

test('ui_locales come before Accept-Language, and what nobody speaks here is passed over', () => {
  assert.equal(languageOf('de fr-CA en', 'en'), 'fr')
  assert.equal(languageOf('de', 'fr'), 'fr')
  assert.equal(languageOf(undefined, 'de, it'), 'en')
  assert.equal(languageOf(undefined, undefined), 'en')
})

test('Accept-Language goes by weight', () => {
  assert.equal(languageOf(undefined, 'en;q=0.5, fr-FR;q=0.9'), 'fr')
  assert.equal(languageOf(undefined, 'en, fr;q=0.9'), 'en')
  assert.equal(languageOf(undefined, 'fr;q=0, en;q=0.1'), 'en')
  assert.equal(languageOf(undefined, ';;;,,q=,'), 'en')
})
