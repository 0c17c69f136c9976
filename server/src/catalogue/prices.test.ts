import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCountries } from '@comptoir/contract/countries/country'
import { catalogueOf } from './catalogue.ts'
import type { CatalogueItem } from './catalogue-item.ts'
import { findItem } from './catalogue-lookup.ts'
import { type Currency, findCurrency } from './currencies.ts'
import { decimalText, minorUnitsOf, type PriceTerms, priceOf } from './prices.ts'

const catalogue = catalogueOf('global', 'global')
const businessPremium = item('031C9E47-4802-4248-838E-778FB1D2CC05')

function item(catalogItemId: string): CatalogueItem {
  const found = findItem(catalogue, catalogItemId)
  assert.ok(found !== undefined, catalogItemId)
  return found
}

function currency(code: string): Currency {
  const found = findCurrency(code)
  assert.ok(found !== undefined, code)
  return found
}

function terms(code: string, upliftPercent = 0): PriceTerms {
  return { currency: currency(code), upliftPercent }
}

test('a seat costs its list price a month in US dollars', () => {
  assert.equal(priceOf(businessPremium, { ...terms('USD'), billingCycle: 'monthly' }), '12.50')
})

test('without a billing cycle the first one of the item counts', () => {
  assert.equal(priceOf(businessPremium, terms('USD')), '12.50')
})

test('a seat billed by the year costs twelve times its month', () => {
  assert.equal(priceOf(businessPremium, { ...terms('USD'), billingCycle: 'annual' }), '150.00')
})

test('twelve rounded months make the year, in any currency', () => {
  const perMonth = minorUnitsOf(businessPremium, { ...terms('EUR'), billingCycle: 'monthly' })
  const perYear = minorUnitsOf(businessPremium, { ...terms('EUR'), billingCycle: 'annual' })

  assert.equal(perMonth, 1056n)
  assert.equal(perYear, 12n * perMonth)
})

test('half a minor unit is rounded up and less is dropped', () => {
  const half: Currency = { code: 'XXX', symbol: 'x', digits: 2, microsPerUsd: 1_000_400 }
  const less: Currency = { ...half, microsPerUsd: 1_000_399 }

  assert.equal(priceOf(businessPremium, { currency: half, upliftPercent: 0 }), '12.51')
  assert.equal(priceOf(businessPremium, { currency: less, upliftPercent: 0 }), '12.50')
})

test('a currency without minor units has no decimal point', () => {
  assert.equal(priceOf(businessPremium, terms('JPY')), '1375')
})

test('the uplift of a cloud is added before rounding', () => {
  assert.equal(priceOf(businessPremium, terms('USD', 25)), '15.63')
  assert.equal(priceOf(businessPremium, terms('EUR', 25)), '13.20')
})

test('an uplift may have a fraction', () => {
  assert.equal(priceOf(businessPremium, terms('USD', 0.5)), '12.56')
})

test('what is bought for ever costs its price once', () => {
  assert.equal(priceOf(item('DG7GMGF0DWT0:0001:DG7GMGF0DSQR'), terms('USD')), '21.00')
})

test('three years cost their price once where they are paid ahead', () => {
  assert.equal(priceOf(item('DG7GMGF0FKZV:0003:DG7GMGF0DWMS'), terms('USD')), '13585.00')
  // The one reservation that an invoice of the documents prices: 1,447 dollars. @see 'get-invoiceline-items'
  assert.equal(priceOf(item('DZH318Z0BQ3P:001F:DZH318Z0DR0H'), terms('USD')), '1446.75')
})

test('a segment has prices of its own', () => {
  assert.equal(priceOf(item('DG7GMGF0DWLG:0002:DG7GMGF0DSLE'), terms('USD')), '896.00')
})

for (const [what, catalogItemId] of [
  ['Azure, which is billed by use,', 'MS-AZR-0145P'],
  ['the Azure plan', 'DZH318Z0BPS6:0001:DZH318Z0BML6'],
  ['a trial', 'C0BD2E08-11AC-4836-BDC7-3712E744922F'],
  ['the free month of a marketplace service', 'DZH318Z0C0WF:0001:DZH318Z0BP69'],
] as const) {
  test(`${what} costs nothing by itself`, () => {
    assert.equal(priceOf(item(catalogItemId), terms('USD')), '0.00')
  })
}

test('small sums keep their zeros', () => {
  assert.equal(decimalText(7n, currency('USD')), '0.07')
  assert.equal(decimalText(0n, currency('JPY')), '0')
})

test('customers of every documented country pay in a currency that has a rate', () => {
  const unknown = listCountries().filter((country) => findCurrency(country.currency) === undefined)

  assert.deepEqual(
    unknown.map(({ iso2Code }) => iso2Code),
    [],
  )
})

test('a currency is found by its code in any letter case', () => {
  assert.equal(findCurrency('eur')?.symbol, '€')
  assert.equal(findCurrency('XTS'), undefined)
})
