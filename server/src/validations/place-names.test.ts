import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry } from '@comptoir/contract/countries/country'
import { knownPlaces } from './known-places.ts'
import { findPlace, statesOfPostalCode } from './place-names.ts'
import { postalPrefixes } from './postal-prefixes.ts'

const places = Object.entries(knownPlaces).flatMap(([iso2Code, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => ({ iso2Code, cells: line.trim().split('|') })),
)

test('every known place is of a documented country and has a state exactly where states are checked', () => {
  const wrong = places.filter(({ iso2Code, cells: [code, names, state, ...rest] }) => {
    const country = findCountry(iso2Code)
    const stateFits = country?.isStateRequired ? country.states.includes(state ?? '') : state === undefined
    return country === undefined || !code || !names || !stateFits || rest.length > 0
  })

  assert.deepEqual(wrong, [])
  assert.ok(places.length > 200)
})

test('no postal code stands twice', () => {
  const keys = places.map(({ iso2Code, cells: [code] }) => `${iso2Code} ${code}`)

  assert.equal(new Set(keys).size, keys.length)
})

test('the postal code of every known place lies in its state', () => {
  const wrong = places.filter(({ iso2Code, cells: [code = '', , state] }) => {
    const padded = iso2Code === 'CA' ? `${code}1A1` : code
    const states = statesOfPostalCode(iso2Code, padded)
    return state !== undefined && !states?.includes(state)
  })

  assert.deepEqual(wrong, [])
})

test('every postal prefix stands for a state of its country, and every state has one', () => {
  for (const [iso2Code, table] of Object.entries(postalPrefixes)) {
    const states = table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ')[0])

    assert.deepEqual(states, findCountry(iso2Code)?.states)
  }
})

test('American military mail, territories and unused prefixes belong to no state', () => {
  const codes = ['00901', '00802', '09012', '34002', '96201', '96910', '00100', '87600']

  const states = codes.flatMap((code) => statesOfPostalCode('US', code))

  assert.deepEqual(states, [])
})

test('the first and the last prefix of a range belong to it', () => {
  const states = ['97999', '98000', '98600', '98700', '98800', '99499', '99500'].map((code) =>
    statesOfPostalCode('US', code),
  )

  assert.deepEqual(states, [['OR'], ['WA'], ['WA'], [], ['WA'], ['WA'], ['AK']])
})

test('the longest prefix decides', () => {
  const ordinary = statesOfPostalCode('CA', 'K1P 1J1')
  const government = statesOfPostalCode('CA', 'K1A 0A6')

  assert.deepEqual([ordinary, government], [['ON'], ['ON', 'QC']])
})

test('countries whose states are not checked have no prefixes', () => {
  assert.equal(statesOfPostalCode('DE', '10115'), undefined)
})

test('a British code is known by its outward half', () => {
  const names = ['M1 1AE', 'm11ae', 'M11 1AE'].map((code) => findPlace('GB', code)?.cityNames[0])

  assert.deepEqual(names, ['Manchester', 'Manchester', undefined])
})
