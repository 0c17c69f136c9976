import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry, listCountries } from '@comptoir/contract/countries/country'
import { isLanguage, normaliseCulture } from './culture-rules.ts'

test('a culture in any letter case gets its documented spelling', () => {
  const cultures = ['EN-US', 'en-us', ' es-US ', 'AZ-LATN-AZ'].map((text) => normaliseCulture(text))

  assert.deepEqual(cultures, ['en-US', 'en-US', 'es-US', 'az-Latn-AZ'])
})

test('a culture that no documented country has is unknown', () => {
  const cultures = ['xx-XX', 'en', '', 'de-US', '__proto__'].map((text) => normaliseCulture(text))

  assert.deepEqual(cultures, [undefined, undefined, undefined, undefined, undefined])
})

test('with a country, only its own cultures count', () => {
  const germany = findCountry('DE')

  const cultures = ['DE-de', 'en-us', 'fr-FR'].map((text) => normaliseCulture(text, germany))

  assert.deepEqual(cultures, ['de-DE', 'en-US', undefined])
})

test('every culture of every country is its own normal form', () => {
  for (const country of listCountries()) {
    for (const culture of country.cultures) {
      assert.equal(normaliseCulture(culture.toUpperCase(), country), culture)
    }
  }
})

test('a language is that of a culture, in any letter case, or a culture', () => {
  const answers = ['en', 'En', 'ES', 'nb', 'en-US', 'xx', 'english', ''].map(isLanguage)

  assert.deepEqual(answers, [true, true, true, true, true, false, false, false])
})
