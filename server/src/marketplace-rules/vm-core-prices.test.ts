import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vmCoreKeys } from '@comptoir/contract/cpp/offers/vm-pricing'
import { decimalOf, decimalText } from './decimal.ts'
import { type CorePrices, corePricesOf, coresOf, isCoreKey, pricesBySize, pricesPerCore } from './vm-core-prices.ts'

/** Some of the prices, as texts. */
function shown(prices: CorePrices, keys: readonly string[]): readonly (string | undefined)[] {
  return keys.map((key) => {
    const price = isCoreKey(key) ? prices.get(key) : undefined
    return price && decimalText(price)
  })
}

test('one price for a core makes a price for every size', () => {
  const single = decimalOf('0.1')
  assert.ok(single)

  const prices = pricesPerCore(single)

  assert.deepEqual([...prices.keys()], [...vmCoreKeys])
  assert.deepEqual(shown(prices, ['sharedcore', '1core', '6core', '416core']), ['0.1', '0.1', '0.6', '41.6'])
})

test('a size has its cores, a shared core counts as one', () => {
  assert.deepEqual((['sharedcore', '1core', '12core', '416core'] as const).map(coresOf), [1, 1, 12, 416])
})

test('sizes without a price cost by core what the next smaller size does', () => {
  const prices = pricesBySize(corePricesOf({ '1core': 2, '8core': 3, '16core': 4 }), 4)

  assert.deepEqual(shown(prices, ['1core', '2core', '6core', '8core', '10core', '16core', '416core']), [
    '2',
    '4',
    '12',
    '3',
    '3.75',
    '4',
    '104',
  ])
})

test('sizes below the smallest that has a price cost by core what that does', () => {
  const prices = pricesBySize(corePricesOf({ '6core': 1 }), 4)

  assert.deepEqual(shown(prices, ['sharedcore', '1core', '4core', '6core']), ['0.1667', '0.1667', '0.6667', '1'])
})

test('prices that are all given stay as they are', () => {
  const given = corePricesOf(Object.fromEntries(vmCoreKeys.map((key, index) => [key, index])))

  assert.deepEqual(pricesBySize(given, 6), given)
})

test('without any price there are none', () => {
  assert.equal(pricesBySize(new Map(), 6).size, 0)
  assert.equal(corePricesOf({ '3core': 1, '2CORE': 1, '4core': 'free', constructor: 1 }).size, 0)
})
