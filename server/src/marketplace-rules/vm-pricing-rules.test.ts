import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vmCoreKeys } from '@comptoir/contract/cpp/offers/vm-pricing'
import { vmRegionCurrencies } from '@comptoir/contract/cpp/offers/vm-region-currencies'
import fc from 'fast-check'
import { readPriceSheet } from './vm-price-sheet.ts'
import { evaluateVmPricing } from './vm-pricing-rules.ts'

const everySize = Object.fromEntries(vmCoreKeys.map((key, index) => [key, index + 1]))
const perCore = { isByol: false, freeTrialDurationInMonths: 0, coreMultiplier: { currency: 'USD', single: 1 } }

/** What is said of a plan's prices: level, code and member. */
function saidOf(pricing: unknown, regions: unknown = ['US']): readonly string[] {
  return evaluateVmPricing(pricing, { planId: 'gold', regions }).findings.map(
    ({ level, code, target: { member } }) => `${level} ${code} ${member}`,
  )
}

/** Prices of one size by region, with their currency. */
function priceOf(size: string, pricing: unknown, regions: readonly string[]): readonly string[] {
  const { prices } = evaluateVmPricing(pricing, { planId: 'gold', regions })
  return prices.map((each) => `${each.region} ${each.prices[size]} ${each.currency}`)
}

test('one price for a core is told for every size and region, in the currency of the region', () => {
  assert.deepEqual(priceOf('4core', perCore, ['US', 'de', 'JP', 'KW']), [
    'US 4 USD',
    'DE 3.68 EUR',
    'JP 600 JPY',
    'KW 1.228 KWD',
  ])
})

test('a plan that is sold in all 88 regions has a price for every size in each', () => {
  const { prices, findings } = evaluateVmPricing(perCore, { planId: 'gold', regions: Object.keys(vmRegionCurrencies) })

  assert.deepEqual(findings, [])
  assert.equal(prices.length, 88)
  for (const each of prices) assert.deepEqual(Object.keys(each.prices), [...vmCoreKeys])
})

test('prices by size are taken as they are, and converted', () => {
  const pricing = { isByol: false, coreMultiplier: { currency: 'USD', individually: everySize } }

  assert.deepEqual(priceOf('2core', pricing, ['US', 'CA']), ['US 3 USD', 'CA 4.2 CAD'])
  assert.deepEqual(saidOf(pricing), [])
})

test('sizes without a price are computed, and that is told', () => {
  const pricing = { isByol: false, coreMultiplier: { currency: 'USD', individually: { '1core': 2, '2core': 3 } } }

  assert.deepEqual(priceOf('4core', pricing, ['US']), ['US 6 USD'])
  assert.deepEqual(saidOf(pricing), ['warning CorePricesComputed virtualMachinePricing.coreMultiplier.individually'])
})

test('a region may have prices of its own, in its own currency', () => {
  const pricing = {
    ...perCore,
    regionPrices: { DE: { currency: 'EUR', single: 0.5 }, JP: { individually: everySize } },
  }

  assert.deepEqual(priceOf('2core', pricing, ['US', 'DE', 'JP']), ['US 2 USD', 'DE 1 EUR', 'JP 3 JPY'])
  assert.deepEqual(saidOf({ ...perCore, regionPrices: { DE: { currency: 'USD', single: 1 } } }), [
    'error CurrencyInvalid virtualMachinePricing.regionPrices.DE.currency',
  ])
})

test('where regions alone have prices, each region that the plan is sold in needs some', () => {
  const pricing = { isByol: false, regionPrices: { US: { single: 1 } } }

  assert.deepEqual(saidOf(pricing, ['US']), [])
  assert.deepEqual(saidOf(pricing, ['US', 'FR']), ['error RegionPricesMissing virtualMachinePricing.regionPrices'])
})

test('prices of regions in another form are kept, and not computed with', () => {
  assert.deepEqual(saidOf({ ...perCore, regionPrices: { US: [1, 2] } }), [
    'warning RegionPricesUnread virtualMachinePricing.regionPrices.US',
  ])
  assert.deepEqual(saidOf({ ...perCore, regionPrices: { XX: { single: 1 } } }), [
    'error RegionUnknown virtualMachinePricing.regionPrices.XX',
  ])
})

test('a plan that brings its own licence has no prices', () => {
  assert.deepEqual(saidOf({ isByol: true, freeTrialDurationInMonths: 0, coreMultiplier: {} }), [])
  assert.deepEqual(saidOf({ ...perCore, isByol: true }), ['error PricesExcluded virtualMachinePricing'])
  assert.deepEqual(saidOf({ isByol: true, spreadSheetPricing: { uri: 'https://contoso.example/prices.csv' } }), [
    'error PricesExcluded virtualMachinePricing',
  ])
})

test('prices are given in one way', () => {
  const sheet = { uri: 'https://contoso.example/prices.csv' }

  assert.deepEqual(saidOf({ isByol: false }), ['error PricingMethodMissing virtualMachinePricing'])
  assert.deepEqual(saidOf({ ...perCore, spreadSheetPricing: sheet }), [
    'error PricingMethodsConflict virtualMachinePricing',
  ])
  assert.deepEqual(saidOf({ isByol: false, coreMultiplier: { single: 1, individually: everySize } }), [
    'error PricingMethodsConflict virtualMachinePricing.coreMultiplier',
  ])
})

test('a plan without prices, or without saying whose licence it is, is refused', () => {
  assert.deepEqual(saidOf(undefined), ['error PricingMissing virtualMachinePricing'])
  assert.deepEqual(saidOf({ coreMultiplier: { single: 1 } }), ['error MemberInvalid virtualMachinePricing.isByol'])
})

test('a free trial takes one, three or six months', () => {
  for (const months of [0, 1, 3, 6]) assert.deepEqual(saidOf({ ...perCore, freeTrialDurationInMonths: months }), [])
  for (const months of [2, 12, -1, '1', true]) {
    assert.deepEqual(saidOf({ ...perCore, freeTrialDurationInMonths: months }), [
      'error TrialInvalid virtualMachinePricing.freeTrialDurationInMonths',
    ])
  }
  assert.deepEqual(saidOf({ isByol: true, freeTrialDurationInMonths: 1 }), [
    'warning TrialWithoutPrices virtualMachinePricing.freeTrialDurationInMonths',
  ])
})

test('a price is zero or more, of a known size, in US dollars', () => {
  const place = 'virtualMachinePricing.coreMultiplier'
  const withCores = (coreMultiplier: unknown) => saidOf({ isByol: false, coreMultiplier })

  assert.deepEqual(withCores({ single: 0 }), [])
  assert.deepEqual(withCores({ single: -1 }), [`error PriceInvalid ${place}.single`])
  assert.deepEqual(withCores({ individually: { ...everySize, '3core': 1 } }), [
    `error CoreSizeUnknown ${place}.individually`,
  ])
  assert.deepEqual(withCores({ individually: { ...everySize, '4core': 'x' } }), [
    `error PriceInvalid ${place}.individually.4core`,
  ])
  assert.deepEqual(withCores({ currency: 'EUR', single: 1 }), [`error CurrencyInvalid ${place}.currency`])
})

test('a plan is sold in one region at least, and in known ones', () => {
  assert.deepEqual(saidOf(perCore, []), ['error RegionsMissing regions'])
  assert.deepEqual(saidOf(perCore, null), ['error RegionsMissing regions'])
  assert.deepEqual(saidOf(perCore, ['US', 'XX', 7]), [
    'error RegionUnknown regions[1]',
    'error RegionUnknown regions[2]',
  ])
})

test('a region that has no currency of its own pays in US dollars', () => {
  assert.deepEqual(priceOf('1core', perCore, ['AD']), ['AD 1 USD'])
})

test('in China, plans are free or bring their own licence', () => {
  assert.deepEqual(saidOf(perCore, ['CN']), ['error RegionNotPriced virtualMachinePricing'])
  assert.deepEqual(saidOf({ isByol: false, coreMultiplier: { single: 0 } }, ['CN']), [])
  assert.deepEqual(saidOf({ isByol: true }, ['CN']), [])
})

test('a sheet has the prices of every region that the plan is sold in', async () => {
  const target = { module: 'availability', member: 'virtualMachinePricing.spreadSheetPricing.uri' } as const
  const sheet = await readPriceSheet(Buffer.from('region,core,price\nUS,1core,2\nDE,1core,1.5'), target)
  const pricing = { isByol: false, spreadSheetPricing: { uri: 'https://contoso.example/prices.csv' } }

  const sold = evaluateVmPricing(pricing, { planId: 'gold', regions: ['DE', 'US', 'AD'], sheet })
  const missing = evaluateVmPricing(pricing, { planId: 'gold', regions: ['DE', 'FR'], sheet })

  assert.deepEqual(
    sold.prices.map(({ region, currency, prices }) => `${region} ${prices['2core']} ${currency}`),
    ['DE 3 EUR', 'US 4 USD', 'AD 4 USD'],
  )
  assert.deepEqual(
    missing.findings.map(({ message }) => message),
    ['There are no prices for FR, where the plan is sold.'],
  )
})

test('a sheet that was not fetched says nothing', () => {
  const pricing = { isByol: false, spreadSheetPricing: { uri: 'https://contoso.example/prices.csv' } }

  assert.deepEqual(evaluateVmPricing(pricing, { planId: 'gold', regions: ['US'] }), { prices: [], findings: [] })
})

test('a plan with any error has no prices', () => {
  assert.deepEqual(evaluateVmPricing(perCore, { planId: 'gold', regions: ['US', 'XX'] }).prices, [])
})

test('anything that is sent has an answer', () => {
  const parts = fc.record(
    {
      isByol: fc.constantFrom(true, false),
      coreMultiplier: fc.record({ single: fc.anything(), individually: fc.anything() }, { requiredKeys: [] }),
      regionPrices: fc.anything(),
      spreadSheetPricing: fc.anything(),
    },
    { requiredKeys: [] },
  )

  fc.assert(
    fc.property(fc.oneof(parts, fc.anything()), fc.anything(), (pricing, regions) => {
      assert.ok(Array.isArray(evaluateVmPricing(pricing, { planId: 'gold', regions }).findings))
    }),
  )
})
