import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'
import { findProduct } from './catalogue-lookup.ts'
import {
  findSku,
  findSkuAvailability,
  type Listing,
  listAvailabilities,
  listProducts,
  listSkus,
  type ProductQuery,
  parseSegment,
  parseTargetView,
} from './product-listing.ts'

const catalogue = catalogueOf('global', 'global')
const unqualified = { country: 'US', qualifiedFor: [] } as const

function products(query: Partial<ProductQuery> & { targetView: string }) {
  return entriesOf(listProducts(catalogue, { ...unqualified, ...query }))
}

function entriesOf<Entry>(listing: Listing<Entry>): readonly Entry[] {
  assert.ok(listing.kind === 'listed', listing.kind)
  return listing.entries
}

test('a view is known in any letter case and in the misspelling of the examples', () => {
  assert.equal(parseTargetView('microsoftAZURE'), 'MicrosoftAzure')
  assert.equal(parseTargetView('AzureAzureReservationsVM'), 'AzureReservationsVM')
  assert.equal(parseTargetView('Hardware'), undefined)
})

test('a segment is known in any letter case', () => {
  assert.equal(parseSegment('Commercial'), 'commercial')
  assert.equal(parseSegment('charity'), undefined)
})

test('the Azure view of subscriptions shows the classic one and the plan', () => {
  const titles = products({ targetView: 'MicrosoftAzure' }).map(({ title }) => title)

  assert.deepEqual(titles, ['Microsoft Azure plan', 'Microsoft Azure'])
})

test('an account of the sandbox sees the Azure offer made for it', () => {
  const titles = products({ targetView: 'MicrosoftAzure', sandbox: true }).map(({ title }) => title)

  assert.ok(titles.includes('Microsoft Azure (Integration Sandbox)'))
})

for (const [targetView, productId] of [
  ['AzureReservationsVM', 'DZH318Z0BQ3Q'],
  ['AzureReservationsSQL', 'DZH318Z0BXSQ'],
  ['AzureReservationsCosmosDb', 'DZH318Z0BXCD'],
  ['AzureReservations', 'DZH318Z0BQ3Q'],
  ['Azure', 'DZH318Z0BQ3Q'],
  ['OnlineServices', 'DZH318Z0BXWC'],
  ['OnlineServices', 'f245ecc8-75af-4f8e-b61f-27d8114de5f3'],
  ['Software', 'DG7GMGF0DWT0'],
  ['SoftwarePerpetual', 'DG7GMGF0DWT0'],
  ['SoftwareSubscriptions', 'DG7GMGF0FKZV'],
  ['SoftwareSUSELinux', 'DG7GMGF0G8SL'],
] as const) {
  test(`the view ${targetView} shows product ${productId}`, () => {
    assert.ok(products({ targetView }).some(({ id }) => id === productId))
  })
}

test('perpetual software is no subscription, and subscriptions are not perpetual', () => {
  const perpetual = new Set(products({ targetView: 'SoftwarePerpetual' }))

  assert.ok(products({ targetView: 'SoftwareSubscriptions' }).every((product) => !perpetual.has(product)))
})

test('the scope of reservations parts those of Azure plans from those of classic subscriptions', () => {
  const classic = products({ targetView: 'AzureReservationsVM' })
  const ofPlan = products({ targetView: 'AzureReservationsVM', reservationScope: 'azurePlan' })

  assert.ok(classic.length > 0 && ofPlan.length > 0)
  assert.ok(classic.every((product) => product.reservationScope === undefined))
  assert.ok(ofPlan.every((product) => product.reservationScope === 'AzurePlan'))
})

test('the scope of reservations leaves other products alone', () => {
  assert.deepEqual(
    products({ targetView: 'OnlineServices', reservationScope: 'AzurePlan' }),
    products({ targetView: 'OnlineServices' }),
  )
})

test('a view that does not exist is unknown', () => {
  assert.deepEqual(listProducts(catalogue, { ...unqualified, targetView: 'Hardware' }), { kind: 'viewUnknown' })
})

for (const [cloudId, targetView] of [
  ['china', 'MicrosoftAzure'],
  ['china', 'Software'],
  ['germany', 'AzureReservations'],
  ['usgov', 'OnlineServices'],
] as const) {
  test(`${cloudId} does not allow the view ${targetView}`, () => {
    const listing = listProducts(catalogueOf(cloudId, cloudId), { ...unqualified, targetView })

    assert.deepEqual(listing, { kind: 'viewNotAllowed' })
  })
}

test('a segment is refused to those who are not qualified for it', () => {
  const listing = listProducts(catalogue, {
    ...unqualified,
    targetView: 'OnlineServices',
    targetSegment: 'education',
  })

  assert.deepEqual(listing, { kind: 'segmentNotAllowed' })
})

test('those who are qualified see the products of their segment alone when they ask for it', () => {
  const titles = products({
    targetView: 'OnlineServices',
    targetSegment: 'Education',
    qualifiedFor: ['education'],
  }).map(({ title }) => title)

  assert.ok(titles.includes('Office 365 A1 for students'))
  assert.ok(!titles.includes('Office 365 Business Premium'))
})

test('without a segment, what is for nobody but schools is shown to schools alone', () => {
  const seen = (qualifiedFor: ProductQuery['qualifiedFor']) =>
    products({ targetView: 'OnlineServices', qualifiedFor }).some(({ title }) => title === 'Office 365 A1 for students')

  assert.equal(seen(['education']), true)
  assert.equal(seen([]), false)
})

test('a segment that does not exist is unknown', () => {
  const listing = listProducts(catalogue, { ...unqualified, targetView: 'Software', targetSegment: 'charity' })

  assert.deepEqual(listing, { kind: 'segmentUnknown' })
})

test('a view of things that are not sold in a country is empty there', () => {
  assert.deepEqual(products({ targetView: 'Software', country: 'BR' }), [])
})

test('the SKUs of a product of seats are its offers, those of the segment asked for', () => {
  const product = findProduct(catalogue, '6FD2C87F-B296-42F0-B197-1E91E994B900')
  assert.ok(product !== undefined)

  const commercial = entriesOf(listSkus(product, unqualified)).map(({ id }) => id)
  const government = entriesOf(
    listSkus(product, { country: 'US', qualifiedFor: ['government'], targetSegment: 'government' }),
  ).map(({ id }) => id)

  assert.ok(commercial.includes('796B6B5F-613C-4E24-A17C-EBA730D49C02'))
  assert.deepEqual(government, ['6B551829-DE8C-41E5-8678-41D52C27AEE8'])
})

test('the availabilities of a SKU are those of the segment asked for', () => {
  const product = findProduct(catalogue, 'DG7GMGF0DWLG')
  const sku = product && findSku(product, '0002')
  assert.ok(sku !== undefined)

  const commercial = entriesOf(listAvailabilities(sku, { ...unqualified, targetSegment: 'commercial' }))
  const all = entriesOf(listAvailabilities(sku, { country: 'US', qualifiedFor: ['education'] }))

  assert.deepEqual(
    commercial.map(({ availabilityId }) => availabilityId),
    ['DG7GMGF0DSLQ'],
  )
  assert.deepEqual(
    all.map(({ availabilityId }) => availabilityId),
    ['DG7GMGF0DSLQ', 'DG7GMGF0DSLE'],
  )
})

test('a SKU and its availability are found by ids in any letter case', () => {
  const product = findProduct(catalogue, 'dzh318z0bq36')
  const sku = product && findSku(product, '004g')
  const availability = sku && findSkuAvailability(sku, 'dzh318z08c0s')

  assert.equal(availability?.catalogItemId, 'DZH318Z0BQ36:004G:DZH318Z08C0S')
})

test('the only availability of an offer is the offer itself', () => {
  const product = findProduct(catalogue, '9dea7946-ec2c-441e-9ffd-e3b275f7e838')
  const sku = product && findSku(product, 'MS-AZR-0145P')
  assert.ok(sku !== undefined)

  const [only, ...others] = entriesOf(listAvailabilities(sku, unqualified))

  assert.equal(only?.catalogItemId, 'MS-AZR-0145P')
  assert.deepEqual(others, [])
})
