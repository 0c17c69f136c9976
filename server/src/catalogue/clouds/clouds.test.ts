import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from '../catalogue.ts'
import type { ItemKind } from '../catalogue-item.ts'
import { findItem, findOffer } from '../catalogue-lookup.ts'

function kindsOf(cloudId: 'global' | 'china' | 'germany' | 'usgov'): readonly ItemKind[] {
  const items = [...catalogueOf(cloudId, cloudId).itemById.values()]
  return [...new Set(items.map((item) => item.kind))].toSorted()
}

test('the public cloud sells things of every kind', () => {
  const all: readonly ItemKind[] = [
    'azure',
    'azurePlan',
    'licence',
    'reservation',
    'saas',
    'software',
    'softwareSubscription',
    'trial',
  ]

  assert.deepEqual(kindsOf('global'), all)
})

test('21Vianet sells seats and trials of them, and no Azure', () => {
  assert.deepEqual(kindsOf('china'), ['licence', 'trial'])
})

test('Germany sells Office 365, Azure and Dynamics 365, and neither reservations nor software', () => {
  const { offers } = catalogueOf('germany', 'germany')

  assert.deepEqual(kindsOf('germany'), ['azure', 'licence'])
  for (const family of ['Office 365 Germany', 'Azure Germany', 'Dynamics 365 Germany']) {
    assert.ok(
      offers.some((offer) => offer.name.startsWith(family)),
      family,
    )
  }
})

test('US Government sells Azure alone, and its offers say that the classic services are missing', () => {
  const { offers } = catalogueOf('usgov', 'usgov')

  assert.deepEqual(kindsOf('usgov'), ['azure'])
  assert.ok(offers.every((offer) => /[Ww]ithout the classic services/.test(offer.description)))
})

for (const [cloudId, offerId] of [
  ['global', 'MS-AZR-0146P'],
  ['germany', 'MS-AZR-DE-0146P'],
  ['usgov', 'MS-AZR-USGOV-0146P'],
] as const) {
  test(`the sandbox of ${cloudId} has its documented Azure offer`, () => {
    const offer = findOffer(catalogueOf(cloudId, cloudId), offerId)

    assert.equal(offer?.sandboxOnly, true)
    assert.equal(offer.billing, 'usage')
  })
}

test('every catalogue item that the documents buy in an example is sold in the public cloud', () => {
  const catalogue = catalogueOf('global', 'global')
  // Sources: create-a-cart, create-a-cart-with-add-ons, update-a-cart, create-an-order, get-an-order-by-id,
  // get-all-of-a-customer-s-orders, cancel-software-purchases, cancel-an-order-from-the-integration-sandbox.
  const named = [
    'MS-AZR-0145P',
    'DZH318Z0BQ36:004G:DZH318Z08C0S',
    'DZH318Z0BQ36:004J:DZH318Z08B8X',
    'DG7GMGF0DWTL:0001:DG7GMGF0DSFM',
    'DG7GMGF0DWTL:0001:DG7GMGF0DSJB',
    'DG7GMGF0DWM3:0002:DG7GMGF0DT1M',
    'DZH318Z0BXWC:0002:DZH318Z0BMRV',
    'DZH318Z0BXWC:0001:DZH318Z0BMJX',
    'DZH318Z0C0WF:0001:DZH318Z0BP69',
    '91FD106F-4B2C-4938-95AC-F54F74E9A239',
    'C94271D8-B431-4A25-A3C5-A57737A1C909',
    '43FCE491-76D1-4BCC-B709-8A288786DBAE',
    'DB2E705F-B82A-4024-A3D5-D88E12F2DB35',
    'DZH318Z0BQ4B:0047:DZH318Z0DSM8',
    'DZH318Z0BQ4B:000Z:DZH318Z0DSPL',
    'DZH318Z0BQ4Z:002L:DZH318Z0CMNP',
    'DZH318Z0BQ4Z:002P:DZH318Z0CL2D',
    'E59159FC-6F67-4599-B3CB-17FF4020F643',
    '195416C1-3447-423A-B37B-EE59A99A19C4',
    '2828BE95-46BA-4F91-B2FD-0BEF192ECF60',
    'DG7GMGF0DWT0:0001:DG7GMGF0DSQR',
    'DG7GMGF0FKZV:0003:DG7GMGF0DWMS',
    'DG7GMGF0DVT7:000C:DG7GMGF0FVZM',
    'DZH318Z0BPS6:0001:DZH318Z0BML6',
  ]

  const missing = named.filter((id) => findItem(catalogue, id)?.isAvailableForPurchase !== true)

  assert.deepEqual(missing, [])
})

test('the trial of Office 365 Business Premium has 25 seats and becomes Business Premium', () => {
  const trial = findOffer(catalogueOf('global', 'global'), 'C0BD2E08-11AC-4836-BDC7-3712E744922F')

  assert.equal(trial?.maximumQuantity, 25)
  assert.deepEqual(trial.conversionTargetOffers, ['031C9E47-4802-4248-838E-778FB1D2CC05'])
})

test('the free trial of a marketplace service may renew for a month or a year', () => {
  const trial = findItem(catalogueOf('global', 'global'), 'DZH318Z0C0WF:0001:DZH318Z0BP69')

  assert.deepEqual(trial?.supportedBillingCycles, ['none'])
  assert.deepEqual(trial.renewsTo, ['P1M', 'P1Y'])
})
