import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'
import { findProduct } from './catalogue-lookup.ts'
import { findSku, findSkuAvailability } from './product-listing.ts'
import { availabilityToWire, defaultCurrencyOf, productToWire, skuToWire } from './product-wire.ts'

const catalogue = catalogueOf('global', 'global')

function productOf(productId: string) {
  const product = findProduct(catalogue, productId)
  assert.ok(product !== undefined)
  return product
}

function skuOf(productId: string, skuId: string) {
  const sku = findSku(productOf(productId), skuId)
  assert.ok(sku !== undefined)
  return sku
}

test('a product is written as the documented example has it', () => {
  // Source: get-a-product-by-id; the description is ours.
  assert.deepEqual(productToWire(productOf('DZH318Z0BQ3Q'), { country: 'us' }), {
    id: 'DZH318Z0BQ3Q',
    title: 'Virtual Machines DSv2 Series',
    description: 'Capacity of the DSv2 series of virtual machines, paid for ahead.',
    productType: {
      id: 'Azure',
      displayName: 'Azure',
      subType: { id: 'VirtualMachines', displayName: 'VirtualMachines' },
    },
    isMicrosoftProduct: true,
    publisherName: 'Microsoft',
    links: {
      skus: { uri: '/products/DZH318Z0BQ3Q/skus?country=US', method: 'GET', headers: [] },
      self: { uri: '/products/DZH318Z0BQ3Q?country=US', method: 'GET', headers: [] },
    },
  })
})

test('the Azure plan carries the localised attributes of the documented example', () => {
  // Source: get-a-list-of-skus-for-a-product-by-customer.
  assert.deepEqual(productToWire(productOf('DZH318Z0BPS6'), { country: 'US' }).localizedAttributes, [
    { key: 'OfferType', value: 'OfferType' },
    { key: 'Standard', value: 'Standard' },
    { key: 'DevTest', value: 'Dev/Test' },
  ])
})

test('a SKU of a reservation is written as the documented example has it', () => {
  // Source: get-a-sku-by-id.
  assert.deepEqual(skuToWire(skuOf('DZH318Z0BQ3V', '00G1'), { country: 'US' }), {
    id: '00G1',
    productId: 'DZH318Z0BQ3V',
    title: 'Reserved VM Instance, Standard_D32s_v3, US West 2, 3 Years',
    description: 'Reserved Virtual Machines Instance, Standard_D32s_v3, US West 2, 3 Years',
    minimumQuantity: 1,
    maximumQuantity: 999999999,
    isTrial: false,
    supportedBillingCycles: ['one_time'],
    purchasePrerequisites: ['AzureSubscriptionRegistration', 'InventoryCheck'],
    inventoryVariables: ['CustomerId', 'AzureSubscriptionId'],
    provisioningVariables: ['Scope', 'SubscriptionId'],
    dynamicAttributes: {
      armSkuName: 'Standard_D32s_v3',
      cores: '32',
      ram: '128',
      skuDisplayName: 'D32s v3',
      category: 'General purpose',
      armRegionName: 'westus2',
      duration: '3Years',
      region: 'US West 2',
      diskType: 'Ssd',
    },
    links: {
      availabilities: {
        uri: '/products/DZH318Z0BQ3V/skus/00G1/availabilities?country=US',
        method: 'GET',
        headers: [],
      },
      self: { uri: '/products/DZH318Z0BQ3V/skus/00G1?country=US', method: 'GET', headers: [] },
    },
  })
})

test('an offer is written as a SKU as the documented example has it', () => {
  // Source: get-a-list-of-products-by-customer; the description is ours.
  assert.deepEqual(
    skuToWire(skuOf('9DEA7946-EC2C-441E-9FFD-E3B275F7E838', 'MS-AZR-0145P'), {
      country: 'US',
      targetSegment: 'Commercial',
    }),
    {
      id: 'MS-AZR-0145P',
      productId: '9DEA7946-EC2C-441E-9FFD-E3B275F7E838',
      title: 'Microsoft Azure',
      description: 'An Azure subscription for customers of cloud solution providers, billed by use.',
      minimumQuantity: 1,
      maximumQuantity: 1,
      isTrial: false,
      supportedBillingCycles: ['monthly'],
      purchasePrerequisites: ['MicrosoftCloudAgreement'],
      actions: ['Refund'],
      dynamicAttributes: {
        isMicrosoftProduct: true,
        billingType: 'usage',
        category: 'Enterprise',
        isAddon: false,
        prerequisiteSkus: [],
        rank: 1413,
        hasAddOns: false,
        isAutoRenewable: false,
        upgradeTargetOffers: null,
        conversionTargetOffers: [],
        unitType: 'Usage-based',
        limitUnitOfMeasure: 'None',
        limit: 0,
        reselleeQualifications: [],
        resellerQualifications: [],
      },
      links: {
        availabilities: {
          uri: '/products/9DEA7946-EC2C-441E-9FFD-E3B275F7E838/skus/MS-AZR-0145P/availabilities?country=US&targetSegment=Commercial',
          method: 'GET',
          headers: [],
        },
        self: {
          uri: '/products/9DEA7946-EC2C-441E-9FFD-E3B275F7E838/skus/MS-AZR-0145P?country=US',
          method: 'GET',
          headers: [],
        },
      },
    },
  )
})

test('the SKU of the Azure plan is written as the documented example has it', () => {
  // Source: get-a-list-of-products-by-customer.
  const { links, ...members } = skuToWire(skuOf('DZH318Z0BPS6', '0001'), { country: 'US' })

  assert.deepEqual(Object.keys(links ?? {}), ['availabilities', 'self'])
  assert.deepEqual(members, {
    id: '0001',
    productId: 'DZH318Z0BPS6',
    title: 'Microsoft Azure plan',
    description: 'Microsoft Azure plan (MS-AZR-0017G)',
    minimumQuantity: 1,
    maximumQuantity: 1,
    isTrial: false,
    supportedBillingCycles: ['one_time'],
    purchasePrerequisites: ['MicrosoftCustomerAgreement'],
    inventoryVariables: [],
    provisioningVariables: [],
    actions: ['Refund'],
    dynamicAttributes: { isMicrosoftProduct: true, pilotProgram: 'modernazurepilot' },
  })
})

test('an availability is written as the documented example has it, with its product and SKU filled in', () => {
  // Source: get-an-availability-by-id.
  const sku = skuOf('DZH318Z0BQ3Q', '0001')
  const availability = findSkuAvailability(sku, 'DZH318XZXPHL')
  assert.ok(availability !== undefined)

  const wire = availabilityToWire(availability, { product: productOf('DZH318Z0BQ3Q'), sku }, { country: 'US' })

  const { product, sku: skuMember, ...members } = wire
  assert.equal(product?.title, 'Virtual Machines DSv2 Series')
  assert.equal(skuMember?.id, '0001')
  assert.deepEqual(members, {
    id: 'DZH318XZXPHL',
    productId: 'DZH318Z0BQ3Q',
    skuId: '0001',
    catalogItemId: 'DZH318Z0BQ3Q:0001:DZH318XZXPHL',
    defaultCurrency: { code: 'USD', symbol: '$' },
    segment: 'commercial',
    country: 'US',
    isPurchasable: true,
    isRenewable: false,
    terms: [{ duration: 'P1Y', description: '1 Year Prepaid' }],
    links: {
      self: {
        uri: '/products/DZH318Z0BQ3Q/skus/0001/availabilities/DZH318XZXPHL?country=US',
        method: 'GET',
        headers: [],
      },
    },
  })
})

test('an availability is priced in the currency of its country, or in dollars where there is no such country', () => {
  assert.deepEqual(defaultCurrencyOf('fr'), { code: 'EUR', symbol: '€' })
  assert.deepEqual(defaultCurrencyOf('??'), { code: 'USD', symbol: '$' })
})
