import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cloudIds } from '@comptoir/contract/cloud'
import { buildCatalogue, catalogueOf } from './catalogue.ts'
import { findOffer } from './catalogue-lookup.ts'
import { licence } from './licence-offer.ts'

for (const cloudId of cloudIds) {
  const catalogue = catalogueOf(cloudId, cloudId)
  const items = [...catalogue.itemById.values()]

  test(`every id in the catalogue of ${cloudId} stands for one thing`, () => {
    const offerIds = catalogue.offers.map((offer) => offer.id.toUpperCase())
    const stated = catalogue.products.flatMap((product) => product.skus.flatMap((sku) => sku.items))
    const productIds = catalogue.products.map((product) => product.id.toUpperCase())
    const skuIds = catalogue.products.flatMap((product) => product.skus.map((sku) => `${product.id}:${sku.id}`))

    assert.equal(new Set(offerIds).size, offerIds.length)
    assert.equal(catalogue.itemById.size, stated.length)
    assert.equal(new Set(productIds).size, productIds.length)
    assert.equal(new Set(skuIds).size, skuIds.length)
  })

  test(`every offer that another one of ${cloudId} points to is in the same cloud`, () => {
    const named = items.flatMap((item) => [
      ...item.prerequisiteOffers,
      ...item.conversionTargetOffers,
      ...item.upgradeTargetOffers,
    ])

    const missing = named.filter((id) => findOffer(catalogue, id) === undefined)

    assert.deepEqual(missing, [])
  })

  test(`whatever ${cloudId} sells can be bought: in some quantity, with a billing cycle, and for a price or none`, () => {
    const impossible = items.filter(
      (item) =>
        item.minimumQuantity < 1 ||
        item.maximumQuantity < item.minimumQuantity ||
        item.supportedBillingCycles.length === 0 ||
        (item.billing === 'license' && !item.isTrial) !== (item.listPrice !== undefined),
    )

    assert.deepEqual(
      impossible.map((item) => item.catalogItemId),
      [],
    )
  })

  test(`every id of ${cloudId} was given a real value`, () => {
    const guid = /^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$/
    const azureNumber = /^MS-AZR-([A-Z]+-)?\d{4}P$/

    const odd = catalogue.offers.filter(
      (offer) =>
        !(guid.test(offer.id) || azureNumber.test(offer.id)) ||
        !guid.test(offer.product.id.toUpperCase()) ||
        offer.provisioningSkuId !== offer.product.id.toUpperCase(),
    )

    assert.deepEqual(odd, [])
  })

  test(`only what is paid once has no term in ${cloudId}, and every trial has a paid offer to become`, () => {
    const endless = items.filter((item) => item.termDurations.length === 0)
    const trials = catalogue.offers.filter((offer) => offer.isTrial)

    assert.ok(endless.every((item) => item.kind === 'software' || item.kind === 'azurePlan'))
    assert.ok(trials.every((offer) => offer.conversionTargetOffers.length > 0))
  })
}

test('an offer that an add-on names as parent has add-ons, and others have none', () => {
  const catalogue = catalogueOf('global', 'global')

  assert.equal(findOffer(catalogue, '195416C1-3447-423A-B37B-EE59A99A19C4')?.hasAddOns, true)
  assert.equal(findOffer(catalogue, 'DB2E705F-B82A-4024-A3D5-D88E12F2DB35')?.hasAddOns, false)
})

test('a catalogue is built once', () => {
  assert.equal(catalogueOf('global', 'global'), catalogueOf('global', 'global'))
})

test('a cloud without products of its own sells what its basis sells', () => {
  assert.equal(catalogueOf('atlantis', 'china'), catalogueOf('china', 'china'))
})

test('a catalogue can be built from a few offers alone', () => {
  const offer = licence({
    id: 'A0000000-0000-4000-8000-000000000001',
    name: 'Seats',
    description: 'Seats.',
    productId: 'a0000000-0000-4000-8000-000000000002',
    rank: 1,
    usdCents: 100,
  })

  const catalogue = buildCatalogue({ offers: [offer], products: [] })

  assert.deepEqual([...catalogue.views], ['OnlineServices'])
  assert.deepEqual(catalogue.offers, [offer])
})
