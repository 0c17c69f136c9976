import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vmRegionCurrencies, vmRegionCurrency } from '@comptoir/contract/cpp/offers/vm-region-currencies'
import { decimalOf, decimalText } from './decimal.ts'
import { convertedFromDollars, hourlyPlaces, isPriceCurrency } from './exchange-rates.ts'

/** A price in US dollars, told in a currency. */
function converted(price: string, currency: string): string | undefined {
  const dollars = decimalOf(price)
  const answer = dollars && convertedFromDollars(dollars, currency)
  return answer && decimalText(answer)
}

test('there are 88 regions, and prices in the currency of each', () => {
  assert.equal(Object.keys(vmRegionCurrencies).length, 88)
  for (const currency of Object.values(vmRegionCurrencies)) assert.ok(isPriceCurrency(currency), currency)
})

test('a region has its currency in any letter case; what is no region has none', () => {
  assert.deepEqual(['jp', 'AE', 'BY', 'XX', 'constructor', '__proto__', ''].map(vmRegionCurrency), [
    'JPY',
    'EUR',
    'RUB',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a price in dollars is told in other currencies, exactly', () => {
  assert.equal(converted('1.1', 'USD'), '1.1')
  assert.equal(converted('0.0125', 'EUR'), '0.0115')
  assert.equal(converted('0', 'JPY'), '0')
  assert.equal(converted('1', 'XXX'), undefined)
  assert.equal(converted('1', 'toString'), undefined)
})

test('a price has four places more than the coins of its currency', () => {
  assert.deepEqual(['USD', 'JPY', 'KWD'].map(hourlyPlaces), [6, 4, 7])
  assert.equal(converted('0.000001', 'EUR'), '0.000001')
  assert.equal(converted('0.000001', 'JPY'), '0.0002')
})
