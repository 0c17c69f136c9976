import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPriceSchedules } from './price-schedule-rules.ts'

const target = { module: 'availability', planId: 'gold', member: 'it' } as const

/** A price as a client sends it. */
const monthly = {
  retailPrice: { openPrice: 10, currencyCode: 'USD' },
  priceCadence: { type: 'Month', value: 1 },
  pricingModel: 'Recurring',
}

const base = { isBaseSchedule: true, schedules: [monthly] }

function found(...groups: readonly unknown[]): readonly string[] {
  return checkPriceSchedules(groups, target).map(({ code, target: { member } }) => `${code} ${member}`)
}

function priced(schedule: Readonly<Record<string, unknown>>, ...marketCodes: readonly string[]) {
  return found({ isBaseSchedule: marketCodes.length === 0, marketCodes, schedules: [{ ...monthly, ...schedule }] })
}

test('prices for all markets, and others for some, are taken', () => {
  const group = { isBaseSchedule: false, marketCodes: ['US'], friendlyName: 'free_priceOverrideSchedule_US' }

  assert.deepEqual(
    found(base, { ...group, schedules: [{ ...monthly, retailPrice: { openPrice: 0, currencyCode: 'USD' } }] }),
    [],
  )
  assert.deepEqual(found(), [])
})

test('there is one base, and each market in one group', () => {
  const group = (...marketCodes: readonly string[]) => ({ marketCodes, schedules: [monthly] })

  assert.deepEqual(found(base, base), ['BaseScheduleTwice it'])
  assert.deepEqual(found(group('FR', 'fr', 'DE'), group('US', 'de')), ['MarketTwice it'])
  assert.deepEqual(found(group()), ['MarketMissing it[0].marketCodes'])
  assert.deepEqual(found(group('FR', 'Mars')), ['RegionUnknown it[0].marketCodes[1]'])
})

test('a group has prices', () => {
  assert.deepEqual(found({ isBaseSchedule: true }), ['PriceMissing it[0].schedules'])
  assert.deepEqual(found({ ...base, schedules: [{}] }), ['PriceMissing it[0].schedules[0].retailPrice'])
  assert.deepEqual(priced({ retailPrice: { priceTierID: 'free' } }), [])
})

test('an amount is zero or more, in a known currency', () => {
  assert.deepEqual(priced({ retailPrice: { openPrice: -1, currencyCode: 'USD' } }), [
    'PriceInvalid it[0].schedules[0].retailPrice.openPrice',
  ])
  assert.deepEqual(priced({ retailPrice: { openPrice: 1, currencyCode: 'XAU' } }), [
    'CurrencyInvalid it[0].schedules[0].retailPrice.currencyCode',
  ])
})

test('prices of a market are in its currency, or in US dollars', () => {
  const euros = { retailPrice: { openPrice: 1, currencyCode: 'EUR' } }

  assert.deepEqual(priced(euros, 'FR', 'DE'), [])
  assert.deepEqual(priced({}, 'FR'), [])
  assert.deepEqual(priced(euros, 'FR', 'GB'), ['CurrencyInvalid it[0].schedules[0].retailPrice.currencyCode'])
})

test('what recurs says how often', () => {
  assert.deepEqual(priced({ priceCadence: undefined }), ['CadenceInvalid it[0].schedules[0].priceCadence'])
  assert.deepEqual(priced({ priceCadence: { type: 'Year', value: 0 } }), [
    'CadenceInvalid it[0].schedules[0].priceCadence',
  ])
  assert.deepEqual(priced({ pricingModel: 'Flat', priceCadence: undefined }), [])
})

test('units are counted upwards', () => {
  assert.deepEqual(
    priced({
      pricingUnits: [
        { lowerUnit: 2, upperUnit: 2 },
        { isUnlimitedUnit: true, lowerUnit: 3 },
      ],
    }),
    [],
  )
  assert.deepEqual(priced({ pricingUnits: [{ lowerUnit: 3, upperUnit: 2 }] }), [
    'UnitsInvalid it[0].schedules[0].pricingUnits[0]',
  ])
  assert.deepEqual(priced({ pricingUnits: [{ lowerUnit: -1 }] }), ['UnitsInvalid it[0].schedules[0].pricingUnits[0]'])
})

test('the time of a price ends after it begins', () => {
  const range = (start: unknown, end: unknown) => ({
    dateTimeRange: { startAt: { dateTimeInUtc: start }, endAt: { dateTimeInUtc: end } },
  })

  assert.deepEqual(priced(range('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')), [])
  assert.deepEqual(priced(range('2026-01-01T00:00:00Z', undefined)), [])
  assert.deepEqual(priced(range('2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z')), [
    'TimeInvalid it[0].schedules[0].dateTimeRange',
  ])
  assert.deepEqual(priced(range('soon', undefined)), ['TimeInvalid it[0].schedules[0].dateTimeRange'])
})

test('there are not more groups than markets, nor hundreds of prices in one', () => {
  assert.deepEqual(found(...Array.from({ length: 142 }, () => base)), ['ListTooLong it'])
  assert.deepEqual(found({ ...base, schedules: Array.from({ length: 201 }, () => monthly) }), [
    'ListTooLong it[0].schedules',
  ])
})
